import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEngine } from '../openEngine.ts'
import { startChild, untilEnd } from '../testing/children.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { startSmtpServer } from '../testing/standIns/smtpServer.ts'

/** Sent whatever the hour is at which this test runs. */
const recordingIsThere = drawGraph(
  {
    start: ['recordChanged', { recordType: 'recording', to: 'available' }],
    link: ['email', { subject: 'The recording of {{ record.title }}', body: '{{ record.url }}' }],
  },
  ['start > link'],
  { reenter: 'oncePerRecord' },
)

/** A course with a recording that nobody was told of yet, as it lies on the disk after Leadloom was closed. */
async function course(dataDir: string, port: number) {
  const dataKey = Buffer.alloc(32, 7)
  writeFileSync(join(dataDir, 'secret.key'), dataKey.toString('base64'), { mode: 0o600 })
  const engine = openEngine({ dataDir, dataKey, version: 'test' })
  const { api } = engine
  const from = 'Course <hello@course.example>'
  await api.connections.add({
    ...{ from, host: '127.0.0.1', port, secure: false, username: '', password: '', perMinute: null },
  })
  const { id } = await api.workflows.create({ name: 'Recording', graph: recordingIsThere })
  await api.workflows.turnOn({ id })
  await api.people.add(maya)
  const recording = { type: 'recording', key: 'r1', title: 'Session 1', people: ['maya@example.com'] }
  await api.records.save({ ...recording, set: { url: 'https://video.example/1' } })
  await engine.close()
}

test('by command, as a process of its own: any job is run by hand, and what is due goes out once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leadloom-course-'))
  const mail = await startSmtpServer()
  const leadloom = async (...words: string[]) => {
    const { code, stdout } = await untilEnd(startChild('main/cli.ts', [...words, '--json', '--data', dataDir]))
    return { code, json: JSON.parse(stdout) }
  }
  try {
    await course(dataDir, mail.port)
    const first = await leadloom('run-due', '--until-idle')
    expect(first).toMatchObject({ code: 0, json: { messages: { accepted: 1, failed: 0, unknown: 0 } } })
    expect(mail.messages.map(({ to, subject, body }) => [to, subject, body])).toEqual([
      ['maya@example.com', 'The recording of Session 1', 'https://video.example/1\n'],
    ])
    const all = await leadloom('jobs', 'run', 'all')
    expect(all.json.ran.map(({ name, state }: JobRun) => `${name}: ${state}`)).toEqual([
      ...['due work: done', 'segments: done', 'nightly backup: done', 'clean up: done', 'change sets: done'],
    ])
    const refused = await leadloom('jobs', 'run', 'tea')
    expect([refused.code, refused.json.error.message]).toEqual([
      ...[1, expect.stringMatching(/^There is no job "tea"\. There are: all, due work, /)],
    ])
    const { runs } = (await leadloom('jobs', 'log')).json
    expect(runs.map(({ name }: JobRun) => name)).toEqual([
      ...['change sets', 'clean up', 'nightly backup', 'segments', 'due work'],
    ])
    expect(runs.every(isWhole)).toBe(true)
    expect(mail.messages).toHaveLength(1)
  } finally {
    await mail.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 60_000)

interface JobRun {
  name: string
  state: string
  startedAt: string
  tookMs: number
  records: number
  error: string | null
}

/** Name, state, started, duration, records, error: all of it is there. */
const isWhole = ({ state, startedAt, tookMs, records, error }: JobRun) =>
  state === 'done' && !Number.isNaN(Date.parse(startedAt)) && tookMs >= 0 && records >= 0 && error === null
