import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '../index.ts'
import { firstLine, type Kill, startChild, untilEnd } from './children.ts'
import { judge } from './judge.ts'

/** A real process under load, killed again and again at any moment, against a real mail server that counts. */
export async function killLoop({ people, kills }: { people: number; kills: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'leadloom-kills-'))
  const log = join(folder, 'sink.log')
  const data = join(folder, 'data')
  const sink = startChild('engine/testing/standIns/smtpSink.ts', ['--log', log])
  try {
    const { port } = await firstLine(sink)
    const run = (kill?: Kill) =>
      untilEnd(startChild('engine/testing/worker.child.ts', [data, String(port), String(people)]), kill)
    let killed = 0
    while (killed < kills) {
      // One in five anywhere, opening and recovering included; the others while it sends.
      const from = killed % 5 === 4 ? 'start' : 'working'
      const ended = await run({ from, afterMs: Math.random() * (from === 'start' ? 600 : 250) })
      if (!ended.killed) break // it was finished before it could be killed again
      killed++
    }
    const last = await run()
    if (last.code !== 0) throw new Error(`The last run did not end well: ${last.stderr}`)
    const engine = openEngine({ dataDir: data, dataKey: Buffer.alloc(32, 7), version: 'test' })
    const score = await judge(engine, readFileSync(log, 'utf8'), people + Math.floor(people / 2))
    await engine.close()
    return { kills: killed, ...score }
  } finally {
    sink.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
