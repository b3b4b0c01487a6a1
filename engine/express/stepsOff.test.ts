import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import type { Graph } from '../../shared/graph.ts'
import { switched } from '../../shared/stepOff.ts'
import { greetOn, inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const email = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]
/** The same workflow with these steps switched off. */
const without = (graph: Graph, ...ids: string[]): Graph => ({
  ...graph,
  nodes: graph.nodes.map((step) => (ids.includes(step.id) ? switched(step, true) : step)),
})
const whole = drawGraph(
  {
    start: ['personAdded'],
    hello: email('Hello'),
    pause: ['wait', { days: 2 }],
    mark: ['tag', { add: ['seen'] }],
    call: ['createTask', { title: 'Call' }],
    sorry: email('Sorry'),
    bye: email('Bye'),
  },
  ['start > hello > pause > mark > call > bye', 'hello.failed > sorry > bye'],
)

test('people go straight past steps that are off: nothing is sent, waited for or changed, and their history says so', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    const id = await on('Trial', without(whole, 'hello', 'pause', 'mark', 'call'))
    const person = await add()
    await runDue()
    expect(await sent()).toEqual(['Mon 09:00 maya@example.com: Bye'])
    expect((await api.people.get({ id: person })).tags).toEqual([])
    expect((await api.engine.today()).tasks).toEqual([])
    const [run] = (await api.people.get({ id: person })).runs
    const { events } = await api.runs.line({ runId: run?.runId ?? 0 })
    expect(events.map(({ type, node, port, reason }) => [node, type, port, reason].filter(Boolean).join(' '))).toEqual([
      ...['start entered', 'start left next'],
      ...['hello', 'pause', 'mark', 'call'].flatMap((node) => [
        `${node} entered`,
        `${node} skipped next this step is off`,
      ]),
      ...['bye entered', 'bye sent', 'bye left next', 'bye ended'],
    ])
    const { sentence } = await api.runs.why({ person, workflow: id, step: 'hello' })
    expect(sentence).toBe('“Hello”: Left out: this step is off.')
  }))

test('a test plays it as it is live, event for event', () =>
  inBusiness(async ({ api, on, passMs, runDue, now }) => {
    const graph = without(whole, 'hello', 'mark')
    const start = new Date(now()).toISOString()
    const people = new Blob(['first name,email\nMaya,maya@example.com\nBen,'])
    const id = await on('Trial', graph)
    await api.people.importFile({ file: people })
    await runDue()
    for (let day = 0; day < 3; day++) await passMs(dayMs)
    const tested = await api.simulate.run({ graph, name: 'Trial', people, days: 3, start, seed: 1 })
    const inside = (await api.workflows.people({ id, limit: 10 })).people
    const lines = await Promise.all(inside.map(({ runId }) => api.runs.line({ runId })))
    type Told = Pick<(typeof tested.events)[number], 'at' | 'node' | 'type' | 'port' | 'reason' | 'person'>
    const told = (events: readonly Told[]) =>
      events.map(({ at, node, type, port, reason, person }) => [at, person, node, type, port, reason].join(' ')).sort()
    expect(told(tested.events)).toEqual(told(lines.flatMap(({ events }) => events)))
    expect(tested.messages.map(({ node }) => node)).toEqual(['bye'])
    expect(tested.steps.hello).toEqual({ in: 2, out: { next: 2 }, waiting: 0, skipped: 2 })
  }))

test('what stands in a step that is off is not read: it may be empty, or of a field nobody has', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    const graph = drawGraph(
      {
        ...{ start: ['personAdded'], broken: ['wait', { days: 'soon' }], bye: email('Bye') },
        empty: ['email', { subject: '', body: '{{ person.dog }}', connection: 'gone', purpose: 'marketing' }],
      },
      ['start > broken > empty > bye'],
    )
    const { id } = await api.workflows.create({ name: 'Half', graph })
    expect((await api.workflows.plan({ id, startAll: false })).problems.map(({ node }) => node)).toContain('empty')
    await on('Off', without(graph, 'broken', 'empty'))
    await add()
    await runDue()
    expect(await sent()).toEqual(['Mon 09:00 maya@example.com: Bye'])
    const { id: plan } = await api.workflows.create({ name: 'Plan', graph: without(graph, 'broken', 'empty') })
    const { problems, gaps, messages } = await api.workflows.plan({ id: plan, startAll: true })
    expect({ problems, gaps, told: messages.map(({ subject, outcome }) => `${subject} ${outcome}`) }).toEqual({
      problems: [],
      gaps: [],
      told: ['Bye sent'],
    })
  }))

test('nobody enters by a start that is off, and those by which people enter go on letting them in', () =>
  inBusiness(async ({ api, on, add, record, runDue, passMs, sent }) => {
    const two = (type: string, config: Record<string, unknown>) => ({
      ...drawGraph(
        { off: [type, config], on: ['tagChanged', { tag: 'in', change: 'added' }], hello: email(type) },
        ['off > hello', 'on > hello'],
        { reenter: 'always' },
      ),
    })
    const starts: Record<string, Record<string, unknown>> = {
      personAdded: {},
      noContact: { days: 1 },
      schedule: { cron: '0 10 * * *' },
      dateReached: { of: 'record', recordType: 'booking', field: 'startsAt', when: 'before', days: 0, hours: 1 },
      recordChanged: { recordType: 'booking', to: 'booked' },
      messageReceived: { channel: 'any' },
      segmentChanged: { segment: 'Everybody', change: 'joined' },
    }
    await api.segments.save({
      name: 'Everybody',
      rule: { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] },
    })
    for (const [type, config] of Object.entries(starts)) await on(type, without(two(type, config), 'off'))
    const person = await add()
    await record('booking', [person], { state: 'booked', set: { startsAt: '2027-03-02T13:00' } })
    await api.people.replied({ id: person, text: 'Hi' })
    await runDue()
    for (let hours = 0; hours < 72; hours += 3) await passMs(3 * hourMs)
    expect(await sent()).toEqual([])
    await api.people.change({ id: person, change: { tags: ['in'] } })
    await runDue()
    expect((await sent()).map((line) => line.split(': ')[1]).sort()).toEqual(Object.keys(starts).sort())
  }))

test('a workflow of which every start is off is not turned on, and says why; a test of it says it, too', () =>
  inBusiness(async ({ api }) => {
    const graph = without(greetOn('personAdded'), 'start')
    const { id } = await api.workflows.create({ name: 'Asleep', graph })
    await expect(async () => api.workflows.turnOn({ id })).rejects.toThrow(
      '"Asleep" was not turned on, because there is a problem to mend: "New person", the only start, is off, so nobody could enter. Switch it on.',
    )
    await expect(async () => api.simulate.run({ graph, name: 'Asleep', days: 1, seed: 1 })).rejects.toThrow(
      'This workflow can\'t be tested yet. "New person", the only start, is off',
    )
    const two = drawGraph({ off: ['personAdded'], on: ['manual'], hello: email('Hello') }, [
      'off > hello',
      'on > hello',
    ])
    const { notes, steps } = await api.simulate.run({ graph: without(two, 'off'), name: 'Half', days: 1, seed: 1 })
    expect({ notes, came: [steps.off?.in, steps.on?.in] }).toEqual({
      notes: ['“New person” is off, so nobody enters by it. Switch it on to see who would.'],
      came: [0, 20],
    })
  }))

test('a schedule that is switched off while the workflow is on fires no more, and is not made up for later', () =>
  inBusiness(async ({ api, on, add, passMs, sent }) => {
    const graph = drawGraph(
      { daily: ['schedule', { cron: '0 10 * * *' }], hand: ['manual'], hello: email('Hello') },
      ['daily > hello', 'hand > hello'],
      { reenter: 'always' },
    )
    await add()
    const id = await on('Daily', graph)
    await passMs(dayMs)
    const change = async (next: Graph) => {
      const { revision } = await api.workflows.get({ id })
      await api.workflows.save({ id, revision, name: 'Daily', graph: next })
      await api.versions.publish({ workflow: id, people: 'stay' })
    }
    await change(without(graph, 'daily'))
    await passMs(3 * dayMs)
    await change(graph)
    await passMs(dayMs)
    expect((await sent()).map((line) => line.slice(0, 9))).toEqual(['Tue 09:00', 'Sat 09:00'])
  }))
