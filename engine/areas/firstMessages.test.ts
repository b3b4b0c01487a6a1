import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../shared/duration.ts'
import type { Graph } from '../../shared/graph.ts'
import { type Business, inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { mondayMs } from '../testing/testEngine.ts'

const mail = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]
const welcome = drawGraph(
  { start: ['personAdded'], hello: mail('Welcome'), wait: ['wait', { days: 1 }], more: mail('More') },
  ['start > hello > wait > more'],
)

async function draw({ api }: Business, name: string, graph: Graph = welcome): Promise<string> {
  return (await api.workflows.create({ name, graph })).id
}
async function addAll({ add }: Business, names: readonly string[]) {
  for (const name of names) await add({ firstName: name, email: `${name.toLowerCase()}@example.com` })
}
const states = async ({ api }: Business) =>
  (await api.messages.list({ show: 'all', limit: 100 })).messages.map(
    ({ name, subject, state }) => `${name} ${subject}: ${state}`,
  )

test('turned on with a hold, nothing leaves for ten minutes, also after a restart; other workflows and a plain turning on are not held', () =>
  inBusiness(async (t) => {
    const id = await draw(t, 'Welcome')
    await t.on('Other', drawGraph({ start: ['personAdded'], hi: mail('Other') }, ['start > hi']))
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await addAll(t, ['Maya', 'Tom', 'Ana', 'Ben'])
    await t.runDue()
    expect(await t.sent()).toEqual(['maya', 'tom', 'ana', 'ben'].map((name) => `Mon 09:00 ${name}@example.com: Other`))
    expect(await t.api.workflows.held()).toEqual([
      {
        ...{ workflowId: id, workflow: 'Welcome', until: '2027-03-01T09:10:00.000Z', staysOn: false },
        ...{ messages: [{ channel: 'email', count: 4 }], people: ['Maya', 'Tom', 'Ana'], total: 4 },
      },
    ])
    expect((await t.api.engine.status()).nextDueAt).toBe('2027-03-01T09:10:00.000Z')
    expect((await t.api.runs.why({ person: 'maya@example.com', workflow: 'Welcome' })).sentence).toBe(
      'Maya is at “Welcome”. Waits until Mon 09:10: held with the first messages.',
    )
    await t.passMs(5 * minuteMs)
    await t.reopen()
    await t.runDue()
    await t.passMs(5 * minuteMs - 1)
    expect((await t.sent()).filter((line) => line.endsWith('Welcome'))).toEqual([])
    await t.passMs(1)
    expect((await t.sent()).filter((line) => line.endsWith('Welcome'))).toEqual(
      ['maya', 'tom', 'ana', 'ben'].map((name) => `Mon 09:10 ${name}@example.com: Welcome`),
    )
    expect(await t.api.workflows.held()).toEqual([])
    // Over is over: who comes later waits for nothing.
    await addAll(t, ['Cleo'])
    await t.runDue()
    expect((await t.sent()).at(-1)).toBe('Mon 09:10 cleo@example.com: Welcome')
  }))

test('a hold is only a not-before: quiet hours that have begun meanwhile are kept after it', () =>
  inBusiness(
    async (t) => {
      const id = await draw(t, 'Welcome', { ...welcome, settings: { quietHours: { from: '20:00', to: '08:00' } } })
      await t.api.workflows.turnOn({ id, holdMinutes: 10 })
      await addAll(t, ['Maya'])
      await t.runDue()
      await t.passMs(10 * minuteMs)
      expect(await t.sent()).toEqual([])
      await t.passMs(12 * hourMs - 5 * minuteMs)
      expect(await t.sent()).toEqual(['Tue 08:00 maya@example.com: Welcome'])
    },
    mondayMs + 11 * hourMs - 5 * minuteMs,
  ))

test('one that was archived in another window is held like any other when it is turned on again', () =>
  inBusiness(async (t) => {
    const id = await draw(t, 'Welcome')
    await t.api.workflows.remove({ id })
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await addAll(t, ['Maya'])
    await t.runDue()
    expect(await t.sent()).toEqual([])
    expect(await t.api.workflows.takeBack({ id })).toEqual({ id, status: 'paused', people: 1, stayed: 0 })
    await t.passMs(dayMs)
    expect(await t.sent()).toEqual([])
  }))

test('sent now, what was held leaves at once, and only once', () =>
  inBusiness(async (t) => {
    const id = await draw(t, 'Welcome')
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await addAll(t, ['Maya', 'Tom'])
    await t.passMs(3 * minuteMs)
    await t.api.workflows.sendHeld({ id })
    await t.runDue()
    expect(await t.sent()).toEqual(['Mon 09:03 maya@example.com: Welcome', 'Mon 09:03 tom@example.com: Welcome'])
    expect(() => t.api.workflows.sendHeld({ id })).toThrow('are not held any more')
    await t.passMs(hourMs)
    expect(await t.sent()).toHaveLength(2)
  }))

test('taken back, nothing is sent, who came in is out, and turning on again lets them in anew', () =>
  inBusiness(async (t) => {
    const staff: [string, Record<string, unknown>] = ['notifyStaff', { text: 'New', email: 'team@example.com' }]
    const graph = drawGraph({ start: ['personAdded'], note: staff, hello: mail('Welcome') }, ['start > note > hello'])
    const id = await draw(t, 'Welcome', graph)
    await addAll(t, ['Maya', 'Tom'])
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await t.api.campaigns.start({ workflow: id, people: 'all', holdMinutes: 10 })
    await t.runDue()
    expect((await t.api.workflows.held())[0]).toMatchObject({ messages: [{ channel: 'email', count: 4 }], total: 2 })
    await t.passMs(9 * minuteMs)
    expect(await t.api.workflows.takeBack({ id })).toEqual({ id, status: 'draft', people: 2, stayed: 0 })
    await t.passMs(2 * dayMs)
    expect({ sent: await t.sent(), held: await t.api.workflows.held() }).toEqual({ sent: [], held: [] })
    expect((await states(t)).every((line) => line.endsWith(': skipped'))).toBe(true)
    expect((await t.api.workflows.get({ id })).status).toBe('draft')
    expect(await t.api.workflows.counts({ id })).toEqual({ inside: 0, steps: {} })
    expect((await t.api.campaigns.list()).campaigns.map(({ state }) => state)).toEqual(['cancelled'])
    expect(() => t.api.workflows.takeBack({ id })).toThrow('Pause it if nothing more is to go out.')

    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    const again = await t.api.campaigns.start({ workflow: id, people: 'all', holdMinutes: 10 })
    expect({ started: again.started, refused: again.refused }).toEqual({ started: 2, refused: [] })
    await t.passMs(10 * minuteMs)
    expect(await t.sent()).toEqual(
      expect.arrayContaining(['Wed 09:19 maya@example.com: Welcome', 'Wed 09:19 tom@example.com: Welcome']),
    )
    expect(await t.sent()).toHaveLength(4)
  }))

test('publishing taken back pauses, and who was inside before stays where they are', () =>
  inBusiness(async (t) => {
    const id = await t.on('Welcome', welcome)
    await addAll(t, ['Maya'])
    await t.runDue()
    await t.passMs(minuteMs)
    const { revision, name, graph } = await t.api.workflows.get({ id })
    const nodes = graph.nodes.map((step) =>
      step.id === 'hello' ? { ...step, config: { subject: 'New', body: 'Hi' } } : step,
    )
    await t.api.workflows.save({ id, revision, name, graph: { ...graph, nodes } })
    await t.api.versions.publish({ workflow: id, people: 'stay', holdMinutes: 10 })
    await addAll(t, ['Tom'])
    await t.runDue()
    expect(await t.api.workflows.takeBack({ id })).toEqual({ id, status: 'paused', people: 1, stayed: 1 })
    await t.passMs(2 * dayMs)
    expect(await t.sent()).toEqual(['Mon 09:00 maya@example.com: Welcome'])
    await t.api.workflows.turnOn({ id })
    await t.passMs(minuteMs)
    expect(await t.sent()).toEqual(['Mon 09:00 maya@example.com: Welcome', 'Wed 09:02 maya@example.com: More'])
  }))

test('a start for many on a workflow that was on anyhow holds and takes back only that start', () =>
  inBusiness(async (t) => {
    const id = await t.on('Welcome', welcome)
    await addAll(t, ['Maya'])
    await t.runDue()
    await t.api.workflows.pause({ id })
    await addAll(t, ['Tom', 'Ana'])
    await t.api.workflows.turnOn({ id })
    await t.api.campaigns.start({
      workflow: id,
      list: ['tom@example.com', 'ana@example.com'],
      people: 'all',
      holdMinutes: 10,
    })
    await addAll(t, ['Ben'])
    await t.runDue()
    expect(await t.sent()).toEqual(['Mon 09:00 maya@example.com: Welcome', 'Mon 09:00 ben@example.com: Welcome'])
    expect((await t.api.workflows.held())[0]).toMatchObject({ people: ['Tom', 'Ana'], staysOn: true })
    expect(await t.api.workflows.takeBack({ id })).toEqual({ id, status: 'on', people: 2, stayed: 2 })
    await t.passMs(dayMs)
    expect((await t.sent()).slice(2)).toEqual(['Tue 09:00 maya@example.com: More', 'Tue 09:00 ben@example.com: More'])
  }))

test('a clock that was set back a year holds nothing for a year', () =>
  inBusiness(async (t) => {
    const id = await draw(t, 'Welcome')
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await t.passMs(-365 * dayMs)
    await addAll(t, ['Maya'])
    await t.runDue()
    expect(await t.sent()).toHaveLength(1)
  }))

test('the plan tells who comes in and what they get when, who gets nothing and why, and what other workflows write to them', () =>
  inBusiness(async (t) => {
    const rush = drawGraph({ start: ['manual'], text: mail('Rush') }, ['start > text'])
    const other = await t.on(
      'Welcome',
      drawGraph({ start: ['personAdded'], wait: ['wait', { hours: 1 }], hi: mail('Hello') }, ['start > wait > hi']),
    )
    await addAll(t, ['Maya'])
    await t.add({ firstName: 'Noor', email: '', phone: '+447700900111' })
    const id = await draw(t, 'Rush', rush)
    const { people, messages, entrants, overlaps, warnings } = await t.api.workflows.plan({
      id,
      startAll: true,
      holdMinutes: 10,
    })
    const brief = messages.map(({ at, person, to, outcome, reason }) => [at.slice(11, 16), person, to, outcome, reason])
    expect({
      people,
      brief,
      came: entrants.map(({ at, person, afterwards }) => [at.slice(11, 16), person, afterwards]),
      warnings,
    }).toEqual({
      people: 2,
      brief: [
        ['09:00', 'Noor', null, 'skipped', 'no email'],
        ['09:10', 'Maya', 'maya@example.com', 'sent', null],
      ],
      came: [
        ['09:00', 'Maya', null],
        ['09:00', 'Noor', null],
      ],
      warnings: [],
    })
    expect(overlaps).toEqual([
      {
        ...{ personId: messages[1]?.personId, person: 'Maya' },
        messages: [
          { workflowId: id, workflow: 'Rush', at: '2027-03-01T09:10:00.000Z', subject: 'Rush' },
          { workflowId: other, workflow: 'Welcome', at: '2027-03-01T10:00:00.000Z', subject: 'Hello' },
        ],
      },
    ])
    expect(await t.sent()).toEqual([])
    expect((await t.api.workflows.get({ id })).status).toBe('draft')
  }))

test('what is turned on is what was looked at: a draft that was changed meanwhile is refused', () =>
  inBusiness(async (t) => {
    const id = await draw(t, 'Welcome')
    const { revision } = await t.api.workflows.plan({ id, startAll: false })
    await t.api.workflows.save({ id, revision, name: 'Welcome', graph: { ...welcome, notes: [] } })
    await expect(async () => t.api.workflows.turnOn({ id, revision })).rejects.toThrow(
      '“Welcome” was changed since you looked at what it does, so it was not turned on. Look again, then turn it on.',
    )
    expect((await t.api.workflows.get({ id })).status).toBe('draft')
    expect((await t.api.workflows.turnOn({ id, revision: revision + 1 })).version).toBe(1)
  }))
