import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startChild, untilEnd } from '../testing/children.ts'
import { drawGraph } from '../testing/drawGraph.ts'
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

test('by command, as a process of its own: any job is run by hand, twice, and what is due goes out once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadloom-course-'))
  const mail = await startSmtpServer()
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const leadloom = async (...words: string[]) => {
    const child = startChild('main/cli.ts', [...words, '--json', '--data', join(folder, 'data')])
    const { code, stdout } = await untilEnd(child)
    return { code, json: stdout === '' ? null : JSON.parse(stdout) }
  }
  try {
    await leadloom('connection', 'add', mail.url, '--from', 'Course <hello@course.example>')
    await leadloom('people', 'import', file('students.csv', 'first name,email\nMaya,maya@example.com\n'))
    const flow = { format: 'leadloom.workflow', version: 1, name: 'Recording', ...recordingIsThere }
    const { json: drawn } = await leadloom('workflow', 'import', file('flow.json', JSON.stringify(flow)))
    expect(await leadloom('workflow', 'on', drawn.id)).toMatchObject({ code: 0 })
    const recordings = file(
      'r.csv',
      'key,email,title,url,state\nr1,maya@example.com,Session 1,https://video.example/1,available\n',
    )
    expect((await leadloom('records', 'import', 'recording', recordings)).json).toMatchObject({
      added: 1,
      problems: [],
    })

    const first = await leadloom('jobs', 'run', 'due work')
    expect(first.json.ran).toMatchObject([{ name: 'due work', state: 'done', error: null }])
    expect(mail.messages.map(({ to, subject, body }) => [to, subject, body])).toEqual([
      ['maya@example.com', 'The recording of Session 1', 'https://video.example/1\n'],
    ])
    await leadloom('records', 'import', 'recording', recordings)
    const all = await leadloom('jobs', 'run', 'all')
    expect(all.json.ran.map(({ name, state }: JobRun) => `${name}: ${state}`)).toEqual([
      ...['due work: done', 'segments: done', 'nightly backup: done', 'clean up: done', 'change sets: done'],
    ])
    await leadloom('run-due', '--until-idle')
    expect(mail.messages).toHaveLength(1)

    const { runs } = (await leadloom('jobs', 'log')).json
    expect(runs.map(({ name }: JobRun) => name)).toEqual([
      ...['change sets', 'clean up', 'nightly backup', 'segments', 'due work', 'due work'],
    ])
    expect(runs.every(isWhole)).toBe(true)
    expect((await leadloom('jobs', 'run', 'tea')).json.error.message).toMatch(
      /There is no job "tea"\. There are: all, /,
    )
  } finally {
    await mail.close()
    rmSync(folder, { recursive: true, force: true })
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
