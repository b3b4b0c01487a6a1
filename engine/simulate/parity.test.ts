import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { withEngine } from '../testing/testEngine.ts'

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

    const runs = (await api.workflows.people({ id, limit: 500 })).people
    const lines = await Promise.all(runs.map(({ runId }) => api.runs.line({ runId })))
    const { messages } = await api.messages.list({ show: 'all', limit: 1000 })
    const tested = await api.simulate.run({
      graph,
      name: 'Parity',
      people: new Blob([csv]),
      days: 7,
      start: new Date(startMs).toISOString(),
      seed: 5,
    })

    const byPerson = <T extends { person: string }>(items: readonly T[], key: (item: T) => string) =>
      items.map((item) => `${item.person} ${key(item)}`).sort()
    const event = (e: { at: string; node: string; type: string; port: string | null; reason: string | null }) =>
      [e.at, e.node, e.type, e.port, e.reason].join(' ')
    expect(
      byPerson(
        lines.flatMap(({ events }) => events),
        event,
      ),
    ).toEqual(byPerson(tested.events, event))
    expect(byPerson(messages, ({ at, to, subject, body }) => [at, to, subject, body].join(' '))).toEqual(
      byPerson(tested.messages, ({ at, to, subject, body }) => [at, to, subject, body].join(' ')),
    )
    expect(tested.events.length).toBeGreaterThan(150)
  })
})
