import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../shared/duration.ts'
import type { Graph } from '../../shared/graph.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const mail = (subject: string) => ['email', { subject, body: 'Hi' }] as ['email', Record<string, unknown>]
const maya = {
  firstName: 'Maya',
  lastName: 'Okafor',
  email: 'maya@example.com',
  phone: '',
  status: 'new',
  tags: [],
  timeZone: '',
  fields: {},
}

async function turnOn({ api }: Pick<TestEngine, 'api'>, graph: Graph) {
  const { id } = await api.workflows.create({ name: 'W', graph })
  await api.workflows.turnOn({ id })
  return id
}
const subjects = async ({ api }: Pick<TestEngine, 'api'>) =>
  (await api.messages.list({ show: 'all', limit: 100 })).messages
    .map(({ subject, state }) => `${subject}: ${state}`)
    .sort()

test('a person who is added walks the graph, and waits as long as it says', async () => {
  await withEngine(async (t) => {
    await turnOn(
      t,
      drawGraph({ s: ['personAdded'], a: mail('One'), w: ['wait', { days: 2 }], b: mail('Two') }, ['s > a > w > b']),
    )
    await t.api.people.add(maya)
    await t.runDue()
    expect(await subjects(t)).toEqual(['One: accepted'])
    await t.passMs(2 * dayMs - minuteMs)
    expect(await subjects(t)).toEqual(['One: accepted'])
    await t.passMs(minuteMs)
    expect(await subjects(t)).toEqual(['One: accepted', 'Two: accepted'])
    expect(await t.api.engine.status()).toEqual({ state: 'running', live: 0, nextDueAt: null })
  })
})

test('nothing is lost when the app is closed while people wait', async () => {
  await withEngine(async (t) => {
    await turnOn(t, drawGraph({ s: ['personAdded'], w: ['wait', { hours: 1 }], b: mail('Two') }, ['s > w > b']))
    await t.api.people.add(maya)
    await t.runDue()
    await t.reopen()
    await t.passMs(hourMs)
    expect(await subjects(t)).toEqual(['Two: accepted'])
  })
})

test('a reply stops the workflows that end on it, and drops what waits to go out', async () => {
  await withEngine(async (t) => {
    const id = await turnOn(
      t,
      drawGraph({ s: ['personAdded'], w: ['wait', { days: 1 }], b: mail('Two') }, ['s > w > b'], {
        stopOn: ['replied'],
      }),
    )
    const { id: person } = await t.api.people.add(maya)
    await t.runDue()
    await t.api.people.replied({ id: person, text: 'Yes please' })
    await t.passMs(3 * dayMs)
    expect(await subjects(t)).toEqual(['They replied: received'])
    expect(
      (await t.api.workflows.people({ id, limit: 10 })).people.map(({ state, reason }) => ({ state, reason })),
    ).toEqual([{ state: 'stopped', reason: 'they replied' }])
  })
})

test('who unsubscribes gets nothing from that instant on, and the reason is kept', async () => {
  await withEngine(async (t) => {
    await turnOn(
      t,
      drawGraph({ s: ['personAdded'], w: ['wait', { days: 1 }], b: mail('Two'), k: ['createTask'] }, ['s > w > b > k']),
    )
    const { id } = await t.api.people.add(maya)
    await t.runDue()
    await t.api.people.unsubscribe({ id, how: 'by phone' })
    await t.passMs(dayMs)
    const { runs } = await t.api.people.get({ id })
    const { events } = await t.api.runs.line({ runId: runs[0]?.runId ?? 0 })
    expect(await subjects(t)).toEqual([])
    expect(events.filter(({ type }) => type === 'skipped')).toEqual([
      {
        at: new Date(t.now()).toISOString(),
        person: 'maya@example.com',
        node: 'b',
        type: 'skipped',
        port: 'next',
        reason: 'unsubscribed',
        workflow: 'W',
      },
    ])
  })
})

test('quiet hours hold a message to the morning of the person, and say why', async () => {
  await withEngine(async (t) => {
    await turnOn(
      t,
      drawGraph({ s: ['personAdded'], b: mail('Two') }, ['s > b'], {
        timeZone: 'person',
        quietHours: { from: '20:00', to: '08:00' },
      }),
    )
    await t.api.people.add({ ...maya, timeZone: 'America/New_York' })
    await t.runDue()
    expect(await subjects(t)).toEqual([])
    await t.passMs(4 * hourMs - minuteMs)
    expect(await subjects(t)).toEqual([])
    await t.passMs(minuteMs)
    expect(await subjects(t)).toEqual(['Two: accepted'])
  })
})

test('a paused workflow moves nobody, and goes on with every due time when it is turned on again', async () => {
  await withEngine(async (t) => {
    const id = await turnOn(
      t,
      drawGraph({ s: ['personAdded'], w: ['wait', { days: 1 }], b: mail('Two') }, ['s > w > b']),
    )
    await t.api.people.add(maya)
    await t.runDue()
    await t.api.workflows.pause({ id })
    await t.passMs(2 * dayMs)
    expect(await subjects(t)).toEqual([])
    await t.api.workflows.turnOn({ id })
    await t.runDue()
    expect(await subjects(t)).toEqual(['Two: accepted'])
  })
})

test('people enter once when the workflow says never again, however often they are started', async () => {
  await withEngine(async (t) => {
    const id = await turnOn(t, drawGraph({ s: ['manual'], b: mail('One') }, ['s > b']))
    await t.api.people.add(maya)
    const first = await t.api.campaigns.start({ workflow: id, people: 'all' })
    await t.runDue()
    const second = await t.api.campaigns.start({ workflow: id, people: 'maya@example.com' })
    await t.runDue()
    expect([first.started, second.started]).toEqual([1, 0])
    expect(second.refused).toEqual([
      { person: 'maya@example.com', reason: 'went through this workflow before, and people may enter once' },
    ])
    expect(await subjects(t)).toEqual(['One: accepted'])
  })
})

test('silence starts a workflow, and any contact begins the count again', async () => {
  await withEngine(async (t) => {
    await turnOn(t, drawGraph({ s: ['noContact', { days: 3 }], b: mail('Still there?') }, ['s > b']))
    const { id } = await t.api.people.add(maya)
    await t.passMs(2 * dayMs)
    await t.api.people.replied({ id, text: 'busy' })
    await t.passMs(2 * dayMs)
    expect(await subjects(t)).toEqual(['They replied: received'])
    await t.passMs(dayMs)
    expect(await subjects(t)).toEqual(['Still there?: accepted', 'They replied: received'])
  })
})

test('a schedule starts once per period for everyone who fits, however long the computer slept', async () => {
  await withEngine(async (t) => {
    const rule = { combinator: 'and', rules: [{ field: 'person.tags', operator: 'contains', value: 'member' }] }
    await turnOn(
      t,
      drawGraph({ s: ['schedule', { days: ['friday'], at: '09:00', rule }], k: ['createTask'] }, ['s > k'], {
        reenter: 'always',
      }),
    )
    await t.api.people.add({ ...maya, tags: ['member'] })
    await t.api.people.add({ ...maya, email: 'tom@example.com' })
    await t.passMs(4 * dayMs - 1)
    expect((await t.api.engine.today()).tasks).toHaveLength(0)
    await t.passMs(1)
    expect((await t.api.engine.today()).tasks).toHaveLength(1)
    await t.passMs(30 * dayMs)
    expect((await t.api.engine.today()).tasks).toHaveLength(2)
  })
})

test('a step that cannot be done is held with its sentence, and goes on after it was mended', async () => {
  await withEngine(async (t) => {
    const id = await turnOn(
      t,
      drawGraph(
        { s: ['personAdded'], a: ['email', { subject: '{% for i in (1..99999999) %}x{% endfor %}', body: 'b' }] },
        ['s > a'],
      ),
    )
    await t.api.people.add(maya)
    await t.runDue()
    const { people } = await t.api.workflows.people({ id, limit: 10 })
    expect(people.map(({ state, reason }) => ({ state, reason }))).toEqual([
      { state: 'failed', reason: expect.stringContaining('This step could not be done') },
    ])
    await t.api.runs.retry({ runId: people[0]?.runId ?? 0 })
    expect((await t.api.engine.status()).live).toBe(1)
    await t.runDue()
    expect((await t.api.engine.today()).needsYou.stuckRuns).toBe(1)
  })
})

test('stop everything stops everything, until resumed', async () => {
  await withEngine(async (t) => {
    await turnOn(t, drawGraph({ s: ['personAdded'], b: mail('One') }, ['s > b']))
    await t.api.engine.stopEverything()
    await t.api.people.add(maya)
    await t.passMs(dayMs)
    expect(await subjects(t)).toEqual([])
    await t.api.engine.resume()
    await t.runDue()
    expect(await subjects(t)).toEqual(['One: accepted'])
  })
})

test('who is started by hand must fit the rule of the start step, in the plan as in the doing', async () => {
  await withEngine(async (t) => {
    const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '!=', value: 'customer' }] }
    const graph = drawGraph({ s: ['personAdded', { rule }], b: mail('Welcome') }, ['s > b'])
    const { id } = await t.api.workflows.create({ name: 'W', graph })
    await t.api.people.add(maya)
    await t.api.people.add({ ...maya, email: 'tom@example.com', status: 'customer' })
    const plan = await t.api.workflows.plan({ id, startAll: true })
    await t.api.workflows.turnOn({ id })
    const { started, refused } = await t.api.campaigns.start({ workflow: id, people: 'all' })
    expect({ planned: plan.messages.map(({ to }) => to), started, refused }).toEqual({
      planned: ['maya@example.com'],
      started: 1,
      refused: [{ person: 'tom@example.com', reason: 'does not fit the rule of the start step' }],
    })
  })
})
