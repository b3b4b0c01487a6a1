import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { minuteMs } from '../../shared/duration.ts'
import { Refusal } from '../../shared/errors.ts'
import type { Graph } from '../../shared/graph.ts'
import { openEngine } from '../index.ts'
import { drawGraph } from './drawGraph.ts'
import { watchWrites } from './watchWrites.ts'

/**
 * A business that uses everything that moves people: dates, waits for what happens, parts, approvals, codes, records,
 * segments, other workflows, a cap, late messages, campaigns that let people in over time, first messages that are held
 * and taken back, and people held, released, taken out, put back and sent on by hand:
 *   story.child.ts DATA_DIR PORT PEOPLE [POINT]
 * It goes through chapters, each at its hour of a clock that is kept in a file; after a kill it goes on from the chapter it
 * was in. Whatever a chapter does may be done twice and still counts once. POINT is as in `watchWrites`.
 */
const [dataDir = '', port = '0', people = '1', point = ''] = process.argv.slice(2)
const clockFile = `${dataDir}.clock`
let nowMs = existsSync(clockFile) ? Number(readFileSync(clockFile, 'utf8')) : Date.parse('2027-03-01T09:00:00Z')
const writes = watchWrites(point)
const engine = openEngine({ dataDir, dataKey: Buffer.alloc(32, 7), version: 'test', now: () => nowMs })
const { api } = engine
const emails = Array.from({ length: Number(people) }, (_, n) => `p${n}@example.com`)
const mail = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]

const drawings: Record<string, Graph> = {
  Lesson: drawGraph(
    { start: ['manual'], wait: ['wait', { minutes: 30 }], mail: mail('In the lesson') },
    ['start > wait > mail'],
    { reenter: 'always' },
  ),
  Course: drawGraph(
    {
      start: ['manual'],
      code: ['generateCode', { length: 8 }],
      first: ['email', { subject: 'Code', body: 'It is {{ steps.code.code }}' }],
      part: ['runPart', { workflow: 'Lesson' }],
      ask: ['approval', { title: 'Go on?', text: 'Dear', days: 9 }],
      yes: mail('Approved'),
      other: ['startWorkflow', { workflow: 'Invoice' }],
      stop: ['stopWorkflow', { workflow: 'Forever' }],
    },
    [
      'start > code > first > part > ask',
      'ask.approved > yes > other > stop',
      'ask.rejected > stop',
      'ask.timeout > stop',
    ],
  ),
  Forever: drawGraph({ start: ['manual'], wait: ['wait', { days: 300 }], mail: mail('Never') }, [
    'start > wait > mail',
  ]),
  Invoice: drawGraph(
    {
      start: ['manual'],
      note: ['addNote', { text: 'Invoice' }],
      pay: ['saveRecord', { which: 'new', recordType: 'payment', state: 'pending', set: { dueAt: '2027-03-20' } }],
    },
    ['start > note > pay'],
  ),
  Pending: drawGraph(
    {
      start: ['recordChanged', { recordType: 'payment', to: 'pending' }],
      mail: mail('Please pay'),
      done: ['saveRecord', { which: 'this', recordType: 'payment', state: 'paid' }],
      tag: ['tag', { add: ['payer'] }],
    },
    ['start > mail > done > tag'],
    { reenter: 'oncePerRecord' },
  ),
  Payers: drawGraph({ start: ['segmentChanged', { segment: 'Payers' }], mail: mail('Thank you') }, ['start > mail']),
  Finished: drawGraph({ start: ['workflowFinished', { workflow: 'Course' }], mail: mail('Course done') }, [
    'start > mail',
  ]),
  Reminder: drawGraph(
    {
      start: ['dateReached', { field: 'startsAt', hours: 1, days: 0, states: '' }],
      mail: mail('{{ record.title }} soon'),
    },
    ['start > mail'],
    { reenter: 'always', priority: 5 },
  ),
  Answer: drawGraph(
    {
      start: ['manual'],
      ask: mail('Question'),
      wait: ['waitForEvent', { events: ['replied'], limit: { hours: 3 } }],
      heard: mail('Answered'),
      late: mail('No answer'),
    },
    ['start > ask > wait', 'wait.replied > heard', 'wait.timeout > late'],
    { goal: { on: 'paid', name: 'Paid', value: 5 } },
  ),
  Late: drawGraph({ start: ['manual'], wait: ['wait', { hours: 4 }], mail: mail('Late') }, ['start > wait > mail']),
  First: drawGraph({ start: ['manual'], mail: mail('First') }, ['start > mail']),
  Hand: drawGraph({ start: ['manual'], wait: ['wait', { days: 300 }], mail: mail('Hand') }, ['start > wait > mail']),
}

/** What happens, each at so many minutes after the beginning. The last comes long after: what waited is late by then. */
const chapters: [atMinutes: number, does: () => Promise<void>][] = [
  [0, async () => setUp()],
  [1, async () => startAll(['Forever', 'Course', 'Answer', 'Late'])],
  [20, async () => void (await api.hooks.event({ type: 'replied', person: 'p0@example.com', id: 'r1', details: {} }))],
  [
    30,
    async () => {
      for (const [n, who] of emails.entries())
        await api.records.save({
          type: 'booking',
          key: `b${n}`,
          title: 'Yoga',
          people: [who],
          set: { startsAt: '2027-03-01T13:00:00Z' },
        })
    },
  ],
  [
    60,
    async () => {
      await api.records.save({ type: 'booking', key: 'b0', title: 'Yoga', set: { startsAt: '2027-03-01T12:00:00Z' } })
    },
  ],
  ...[90, 150, 200, 500, 501, 900, 1500, 1800].map((minutes): [number, () => Promise<void>] => [minutes, approveAll]),
  [2000, async () => startHeld('Taken back')],
  [2003, async () => eachHeld((id) => api.workflows.takeBack({ id }))],
  [2004, async () => startHeld('Sent now')],
  [2006, async () => eachHeld((id) => api.workflows.sendHeld({ id }))],
  [2010, async () => startAll(['Hand'])],
  [2011, async () => byHand((whom) => api.runs.hold(whom))],
  [2012, async () => byHand((whom) => api.runs.release(whom))],
  [2013, async () => byHand((whom) => api.runs.remove(whom))],
  [2014, putBackAll],
  [2015, async () => byHand((whom) => api.runs.goOn(whom))],
]

const beginMs = Date.parse('2027-03-01T09:00:00Z')
for (const [atMinutes, does] of chapters) {
  const atMs = beginMs + atMinutes * minuteMs
  if (atMs < nowMs) continue
  nowMs = atMs
  writeFileSync(clockFile, String(nowMs))
  await does()
  // A few seconds, for what goes out one after the other.
  for (let second = 0; second < 5; second++) {
    await api.engine.runDue({ untilIdle: true })
    nowMs += 1000
  }
}
await engine.close()
process.stdout.write(`${JSON.stringify({ writes })}\n`)

async function approveAll(): Promise<void> {
  const { approvals } = await api.approvals.list()
  for (const { id } of approvals) await api.approvals.decide({ id, as: 'approved' })
}

async function setUp(): Promise<void> {
  const from = 'FitBox <hello@fitbox.example>'
  const server = { host: '127.0.0.1', port: Number(port), secure: false, username: '', password: '', perMinute: null }
  await api.settings.save({
    businessName: 'FitBox',
    timeZone: 'Europe/London',
    country: 'GB',
    messageCap: { count: 3, hours: 2 },
  })
  if ((await api.connections.list()).length === 0) await api.connections.add({ from, ...server })
  if ((await api.people.list({ limit: 1, offset: 0 })).total === 0)
    await api.people.importFile({ file: new Blob([`email\n${emails.join('\n')}`]) })
  const rule = {
    combinator: 'and' as const,
    rules: [{ field: 'person.tags', operator: 'contains' as const, value: 'payer' }],
  }
  if ((await api.segments.list()).length === 0) await api.segments.save({ name: 'Payers', rule })
  for (const [name, graph] of Object.entries(drawings)) {
    const there = (await api.workflows.list()).find((one) => one.name === name)
    const known = there ?? (await api.workflows.create({ name, graph }))
    if (known.status !== 'on' && name !== 'First') await api.workflows.turnOn({ id: known.id })
  }
}

async function idOf(name: string): Promise<string> {
  return (await api.workflows.list()).find((one) => one.name === name)?.id ?? ''
}

/** Turns the one whose first messages are held on, and starts it, once by this name. */
async function startHeld(name: string): Promise<void> {
  const workflow = await idOf('First')
  await api.workflows.turnOn({ id: workflow, holdMinutes: 10 })
  const { campaigns } = await api.campaigns.list()
  if (!campaigns.some((one) => one.name === name))
    await api.campaigns.start({ workflow, people: 'all', name, holdMinutes: 10 })
}

async function eachHeld(does: (id: string) => unknown): Promise<void> {
  for (const { workflowId } of await api.workflows.held()) await does(workflowId)
}

/** Does it for everybody who waits; who cannot be done it for was done it for before the kill. */
async function byHand(does: (whom: { workflow: string; node: string }) => unknown): Promise<void> {
  const workflow = await idOf('Hand')
  try {
    await does({ workflow, node: 'wait' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** What to undo was told to a process that may be dead: it is read from the file. */
async function putBackAll(): Promise<void> {
  const file = new Database(join(dataDir, 'leadloom.db'), { readonly: true })
  const changes = file
    .prepare<[], { id: string }>(`select id from change_sets where kind = 'peopleTakenOut' and undone_at is null`)
    .all()
  file.close()
  for (const { id } of changes) await api.runs.putBack({ change: id })
}

/** Campaigns that let in one an hour or all at once; each is made once. */
async function startAll(names: readonly string[]): Promise<void> {
  const { campaigns } = await api.campaigns.list()
  for (const name of names) {
    const workflow = (await api.workflows.list()).find((one) => one.name === name)?.id ?? ''
    if (campaigns.some((one) => one.name === name)) continue
    await api.campaigns.start({ workflow, people: 'all', name, ...(name === 'Late' ? { perHour: 60 } : {}) })
  }
}
