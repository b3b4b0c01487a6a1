import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openEngine } from './index.ts'
import { firstLine, startChild, untilEnd } from './testing/children.ts'
import { judge } from './testing/judge.ts'
import { killLoop } from './testing/killLoop.ts'

const scoreboard = (line: string) =>
  process.env.LEADLOOM_SCOREBOARD && appendFileSync(process.env.LEADLOOM_SCOREBOARD, `${line}\n`)

test('killed at every different write there is, inside its transaction and after it, nothing is lost and nothing silently doubled', async () => {
  await killedAtEveryWrite('worker.child.ts', { messages: 3, writes: 30 }, 'named break points')
}, 900_000)

test('killed at every write of a business that uses everything that moves people, nothing is lost and nothing silently doubled', async () => {
  await killedAtEveryWrite('story.child.ts', { messages: 24, writes: 65 }, 'break points of the whole story')
}, 1_800_000)

test('killed forty times under load, nothing is lost and nothing silently doubled', async () => {
  const score = await killLoop({ people: 1500, kills: 40 })
  scoreboard(`kills ${score.kills} . lost ${score.lost} . silent doubles ${score.doubles} . doubts ${score.doubts}`)
  expect(score).toMatchObject({ kills: 40, lost: 0, doubles: 0, wrong: [] })
}, 900_000)

/** Every write is a break point twice: within its transaction, and right after it is on disk. */
async function killedAtEveryWrite(child: string, least: { messages: number; writes: number }, name: string) {
  const first = await atPoint(child, '', least.messages)
  const { writes } = z.object({ writes: z.array(z.string()) }).parse(JSON.parse(first.stdout))
  expect({ verdict: first.verdict, enough: writes.length > least.writes }).toEqual({
    verdict: 'in order',
    enough: true,
  })
  const points = writes.flatMap((_, at) => [`in:${at}`, `after:${at}`])
  const wrong: string[] = []
  for (const point of points) {
    const { verdict, killed } = await atPoint(child, point, least.messages)
    if (!killed || verdict !== 'in order')
      wrong.push(
        `${point} ${killed ? '' : 'was never reached '}${verdict}: ${writes[Number(point.split(':')[1])]?.slice(0, 80)}`,
      )
  }
  scoreboard(`${name}: ${points.length - wrong.length} of ${points.length} covered and in order`)
  expect(wrong).toEqual([])
}

/** Two people, one kill at a point, then a run to the end. */
async function atPoint(child: string, point: string, expected: number) {
  const folder = mkdtempSync(join(tmpdir(), 'leadloom-kill-'))
  const log = join(folder, 'sink.log')
  const sink = startChild('engine/testing/standIns/smtpSink.ts', ['--log', log])
  try {
    const { port } = await firstLine(sink)
    const data = join(folder, 'data')
    const run = (at: string) => untilEnd(startChild(`engine/testing/${child}`, [data, String(port), '2', at]))
    const { killed, stdout } = await run(point)
    if (point !== '') await run('')
    const engine = openEngine({ dataDir: data, dataKey: Buffer.alloc(32, 7), version: 'test' })
    const { lost, doubles, wrong } = await judge(engine, readFileSync(log, 'utf8'), expected)
    await engine.close()
    const verdict = lost + doubles + wrong.length === 0 ? 'in order' : JSON.stringify({ lost, doubles, wrong })
    return { killed, stdout, verdict }
  } finally {
    sink.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
