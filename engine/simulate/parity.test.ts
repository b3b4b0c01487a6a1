import { expect, test } from 'vitest'
import type { Simulation } from '../../shared/contract/simulate.ts'
import { dayMs, hourMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const graph = drawGraph(
  {
    start: ['personAdded'],
    hello: ['email', { subject: 'Hello {{ person.firstName }}', body: 'Welcome.' }],
    pause: ['wait', { days: 1, hours: 13 }],
    isNew: ['check', { rule: { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] } }],
    remind: ['email', { subject: 'Still keen?', body: 'Write back.' }],
    morning: ['waitUntil', { days: ['thursday'], from: '10:00', to: '11:00' }],
    mark: ['tag', { add: ['chased'] }],
    call: ['createTask', { title: 'Call {{ person.name }}' }],
    won: ['goal', { name: 'Done', value: 10 }],
    end: ['end'],
  },
  ['start > hello > pause > isNew', 'isNew.yes > remind > morning > mark > call > won > end', 'isNew.no > end'],
  { reenter: 'never', quietHours: { from: '20:00', to: '08:00' } },
)
const csv = [
  'first name,last name,email,status,time zone',
  ...Array.from(
    { length: 12 },
    (_, i) => `P${i},Q,p${i}@example.com,${i % 3 ? 'new' : 'old'},${['Asia/Tokyo', 'America/New_York', ''][i % 3]}`,
  ),
  'No,Mail,,new,',
].join('\n')

test('the live engine under a hand-moved clock does the same as a test, event for event and message for message', async () => {
  await withEngine(async ({ api, runDue, passMs, now }) => {
    const { id } = await api.workflows.create({ name: 'Parity', graph })
    await api.workflows.turnOn({ id })
    const startMs = now()
    await api.people.importFile({ file: new Blob([csv]) })
    await runDue()
    while (now() < startMs + 7 * dayMs) await passMs(hourMs)

    const live = await accountOf(api, id)
    const tested = await api.simulate.run({
      graph,
      name: 'Parity',
      people: new Blob([csv]),
      days: 7,
      start: new Date(startMs).toISOString(),
      seed: 5,
    })

    expectSame(live, tested)
    expect(tested.events.length).toBeGreaterThan(150)
  })
})

const reminder = drawGraph(
  {
    dayBefore: ['dateReached', { of: 'record', recordType: 'booking', field: 'startsAt', when: 'before', days: 1 }],
    cancelled: ['recordChanged', { recordType: 'booking', to: 'cancelled' }],
    tomorrow: ['email', { subject: '{{ record.title }} tomorrow', body: 'Will you come, {{ person.firstName }}?' }],
    answer: ['waitForEvent', { events: ['replied'], limit: { days: 0, hours: 12, minutes: 0 } }],
    confirm: ['saveRecord', { recordType: 'booking', state: 'confirmed' }],
    ask: ['email', { subject: 'We did not hear from you', body: 'See you at {{ record.title }}?' }],
    sorry: ['email', { subject: 'Sorry about {{ record.title }}', body: 'Come again.' }],
    end: ['end'],
  },
  [
    'dayBefore > tomorrow > answer',
    'answer.replied > confirm > end',
    'answer.timeout > ask > end',
    'cancelled > sorry > end',
  ],
  { reenter: 'oncePerRecord', quietHours: { from: '20:00', to: '08:00' } },
)
const guests = ['email,first name', ...Array.from({ length: 6 }, (_, i) => `g${i}@example.com,G${i}`)].join('\n')
const bookings = [
  'email,key,title,starts at,state',
  ...Array.from({ length: 6 }, (_, i) => `g${i}@example.com,b${i},Class ${i},2027-03-0${3 + (i % 4)} 1${i}:00,booked`),
].join('\n')

test('so it does around the dates of records, for those who reply, and when a booking is moved or cancelled', async () => {
  await withEngine(async ({ api, runDue, passMs, now }) => {
    const startMs = now()
    await api.people.importFile({ file: new Blob([guests]) })
    await api.records.importFile({ type: 'booking', file: new Blob([bookings]), addPeople: false })
    const { id } = await api.workflows.create({ name: 'Reminder', graph: reminder })
    await api.workflows.turnOn({ id })
    const { people } = await api.people.list({ limit: 10, offset: 0 })
    const { records } = await api.records.list({ type: 'booking' })
    const personOf = (email: string) => people.find((one) => one.email === email)?.id ?? ''
    const recordOf = (title: string) => records.find((one) => one.title === title)?.id ?? ''
    const move = (title: string, change: object) => () => api.records.change({ id: recordOf(title), change })
    const reply = (email: string) => () => api.people.replied({ id: personOf(email), text: 'Yes' })
    const booking = (title: string, set: Record<string, string>) => ({ record: { type: 'booking', title, set } })
    const happens = [
      {
        hours: 5,
        person: 'g0@example.com',
        live: move('Class 0', { set: { startsAt: '2027-03-06 09:00' } }),
        tested: booking('Class 0', { startsAt: '2027-03-06 09:00' }),
      },
      {
        hours: 30,
        person: 'g1@example.com',
        live: move('Class 1', { state: 'cancelled' }),
        tested: booking('Class 1', { state: 'cancelled' }),
      },
      { hours: 80, person: 'g2@example.com', live: reply('g2@example.com'), tested: { does: 'replies' as const } },
      { hours: 100, person: 'g0@example.com', live: reply('g0@example.com'), tested: { does: 'replies' as const } },
    ]
    await runDue()
    for (let hours = 1; hours <= 7 * 24; hours++) {
      await passMs(hourMs)
      for (const one of happens) if (one.hours === hours) await one.live()
      await runDue()
    }
    const tested = await api.simulate.run({
      ...{ graph: reminder, name: 'Reminder', days: 7, start: new Date(startMs).toISOString(), seed: 5 },
      ...{ people: new Blob([guests]), records: [{ type: 'booking', file: new Blob([bookings]) }] },
      whatIf: happens.map(({ hours, person, tested: what }) => ({ at: `+${hours}h`, person, ...what })),
    })
    expectSame(await accountOf(api, id), tested)
    expect(tested.steps.answer?.out).toEqual({ replied: 2, timeout: 3 })
    expect(tested.notes).toEqual([])
  })
})

/** Everything the live engine can tell about a workflow. */
async function accountOf(api: TestEngine['api'], id: string) {
  const runs = (await api.workflows.people({ id, limit: 500 })).people
  const lines = await Promise.all(runs.map(({ runId }) => api.runs.line({ runId })))
  const { messages } = await api.messages.list({ show: 'all', limit: 1000 })
  return { lines, messages: messages.filter(({ workflow }) => workflow !== null) }
}

function expectSame({ lines, messages }: Awaited<ReturnType<typeof accountOf>>, tested: Simulation) {
  const byPerson = <T extends { person: string }>(items: readonly T[], key: (item: T) => string) =>
    items.map((item) => `${item.person} ${key(item)}`).sort()
  const event = (e: { at: string; node: string; type: string; port: string | null; reason: string | null }) =>
    [e.at, e.node, e.type, e.port, e.reason].join(' ')
  const message = ({ at, to, subject, body }: { at: string; to: string; subject: string; body: string }) =>
    [at, to, subject, body].join(' ')
  expect(
    byPerson(
      lines.flatMap(({ events }) => events),
      event,
    ),
  ).toEqual(byPerson(tested.events, event))
  expect(byPerson(messages, message)).toEqual(byPerson(tested.messages, message))
}
