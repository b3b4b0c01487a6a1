import { expect, test } from 'vitest'
import type { Simulation } from '../../shared/contract/simulate.ts'
import { dayMs, hourMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { withEngine } from '../testing/testEngine.ts'

const followUp = drawGraph(
  {
    start: ['personAdded'],
    hello: ['email', { subject: 'Hello {{ person.firstName }}', body: 'You are {{ person.status }}.' }],
    wait: ['waitForEvent', { events: ['replied', 'booked'], limit: { days: 2, hours: 0, minutes: 0 } }],
    mark: ['tag', { add: ['answered'] }],
    chase: ['email', { subject: 'Still keen?', body: 'Status {{ person.status }}, bookings {{ history.bookings }}.' }],
    cool: ['setField', { field: 'status', value: 'cold' }],
    tagged: ['tagChanged', { tag: 'vip', change: 'added' }],
    vip: ['email', { subject: 'For our best', body: 'Hi' }],
    dayBefore: [
      'dateReached',
      { of: 'record', recordType: 'booking', field: 'startsAt', when: 'before', days: 1, states: 'booked' },
    ],
    remind: ['email', { subject: '{{ record.title }} tomorrow', body: 'It is {{ record.state }}.' }],
  },
  [
    'start > hello > wait',
    'wait.replied > mark',
    'wait.booked > mark',
    'wait.timeout > chase > cool',
    'tagged > vip',
    'dayBefore > remind',
  ],
  { reenter: 'always', quietHours: { from: '20:00', to: '08:00' } },
)

/** What happened, however it is sorted at one instant. */
const account = ({ messages, events }: Pick<Simulation, 'messages' | 'events'>) => ({
  messages: messages.map(({ at, to, subject, body }) => [at, to, subject, body].join(' | ')).sort(),
  events: events
    .map(({ at, person, node, type, port, reason }) => [at, person, node, type, port, reason].join(' '))
    .sort(),
})

test('a workflow that was on does in a backtest what it really did, event for event, and nothing is sent', async () => {
  await withEngine(async ({ api, passMs, runDue, now }) => {
    const { id } = await api.workflows.create({ name: 'Follow up', graph: followUp })
    await api.workflows.turnOn({ id })
    const fromMs = now()
    const add = async (name: string) => {
      const person = await api.people.add({ ...maya, firstName: name, email: `${name}@example.com` })
      await runDue()
      return person.id
    }
    const replies = await add('replies')
    await passMs(5 * hourMs)
    const books = await add('books')
    await add('silent')
    const changed = await add('changed')
    await passMs(20 * hourMs)
    await api.people.replied({ id: replies, text: 'Yes' })
    const startsAt = new Date(now() + 3 * dayMs).toISOString()
    const { id: booking } = await api.records.save({
      type: 'booking',
      title: 'Yoga',
      people: [books],
      set: { startsAt },
    })
    const { id: other } = await api.records.save({
      type: 'booking',
      title: 'Box',
      people: [replies],
      set: { startsAt },
    })
    await runDue()
    await passMs(2 * hourMs)
    await api.people.change({ id: changed, change: { status: 'customer', addTags: ['vip'] } })
    await runDue()
    for (let hours = 0; hours < 40; hours++) await passMs(hourMs)
    await api.records.change({ id: other, change: { state: 'cancelled' } })
    for (let hours = 0; hours < 72; hours++) await passMs(hourMs)
    await api.records.change({ id: booking, change: { state: 'attended' } })
    await api.people.change({ id: changed, change: { status: 'gone', removeTags: ['vip'] } })

    const sent = (await api.messages.list({ show: 'all', limit: 1000 })).messages
    const runs = (await api.workflows.people({ id, limit: 500 })).people
    const lines = await Promise.all(runs.map(({ runId }) => api.runs.line({ runId })))
    const real = account({
      messages: sent.filter(({ workflow }) => workflow !== null) as unknown as Simulation['messages'],
      events: lines.flatMap(({ events }) => events) as Simulation['events'],
    })
    expect(real.messages.length).toBe(7)

    const period = { from: new Date(fromMs).toISOString(), to: new Date(now()).toISOString() }
    const played = await api.simulate.backtest({ workflow: 'follow up', ...period })
    expect(account(played)).toEqual(real)
    expect({ people: played.people, start: played.start, end: played.end }).toEqual({
      people: 4,
      start: period.from,
      end: period.to,
    })
    expect((await api.messages.list({ show: 'all', limit: 1000 })).messages).toEqual(sent)
  })
})

test('a draft is played over a past time it was not there in; what is still to come, or ends before it begins, is refused', async () => {
  await withEngine(async ({ api, passMs, now }) => {
    const before = await api.people.add(maya)
    await passMs(3 * dayMs)
    const from = new Date(now()).toISOString()
    await passMs(20 * hourMs)
    await api.people.add({ ...maya, firstName: 'Tom', email: 'tom@example.com' })
    await api.people.unsubscribe({ id: before.id, how: 'by hand' })
    await passMs(4 * dayMs)
    const silence = drawGraph(
      { quiet: ['noContact', { days: 4 }], mail: ['email', { subject: 'Hello?', body: 'Hi' }] },
      ['quiet > mail'],
    )
    await api.workflows.create({ name: 'Silence', graph: silence })
    const { messages, steps, notes } = await api.simulate.backtest({ workflow: 'Silence', from })
    expect(messages.map(({ at, to }) => `${at} ${to}`)).toEqual(['2027-03-09T05:00:00.000Z tom@example.com'])
    expect([steps.mail?.in, steps.mail?.skipped, notes.length]).toEqual([2, 1, 2])
    const to = new Date(now() + 1).toISOString()
    await expect(async () => api.simulate.backtest({ workflow: 'Silence', from, to })).rejects.toThrow(
      'is still to come',
    )
    await expect(async () => api.simulate.backtest({ workflow: 'Silence', from, to: from })).rejects.toThrow(
      'ends before it begins',
    )
    await expect(async () => api.simulate.backtest({ workflow: 'Nothing', from })).rejects.toThrow(
      'There is no workflow "Nothing"',
    )
  })
})
