import { expect, test } from 'vitest'
import { hourMs, minuteMs } from '../../shared/duration.ts'
import type { Graph } from '../../shared/graph.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const greeting = drawGraph(
  { start: ['manual'], hello: ['email', { subject: 'Hello', body: 'Hi' }], wait: ['wait', { days: 2 }], end: ['end'] },
  ['start > hello > wait > end'],
)
const names = ['ada', 'ben', 'cleo', 'dan', 'eva', 'finn']

async function open({ api }: TestEngine, graph: Graph = greeting, people = names) {
  for (const name of people) await api.people.add({ ...maya, firstName: name, email: `${name}@example.com` })
  const { id } = await api.workflows.create({ name: 'Spring', graph })
  await api.workflows.turnOn({ id })
  return id
}
const progress = async ({ api }: TestEngine, id: string) =>
  (await api.campaigns.get({ id, limit: 50, offset: 0 })).progress

test('lets in so many an hour, evenly, and makes up for nothing after the machine slept for ten hours', () =>
  withEngine(async (t) => {
    const workflow = await open(t)
    const { campaign, started } = await t.api.campaigns.start({ workflow, people: 'all', perHour: 60 })
    expect(started).toBe(1)
    const entered = async () => (await progress(t, campaign)).people - (await progress(t, campaign)).waiting
    await t.passMs(minuteMs - 1)
    expect(await entered()).toBe(1)
    await t.passMs(1)
    expect(await entered()).toBe(2)
    await t.passMs(10 * hourMs)
    expect(await entered()).toBe(3)
    await t.passMs(minuteMs - 1)
    expect(await entered()).toBe(3)
    await t.passMs(1)
    expect(await entered()).toBe(4)
    expect((await t.api.campaigns.get({ id: campaign, limit: 50, offset: 0 })).nextAt).toBe(
      new Date(t.now() + minuteMs).toISOString(),
    )
  }))

test('waits for its time, takes only who was there when it was made, and is completed when the last has left', () =>
  withEngine(async (t) => {
    const workflow = await open(t, greeting, ['ada', 'ben'])
    const { campaign, ...rest } = await t.api.campaigns.start({
      ...{
        workflow,
        people: 'all',
        name: 'March',
        at: '2027-03-01T12:00',
        list: ['ben@example.com', 'no@example.com'],
      },
    })
    expect(rest).toEqual({ started: 0, refused: [{ person: 'no@example.com', reason: 'nobody has this email' }] })
    await t.api.people.add({ ...maya, email: 'late@example.com' })
    expect((await t.api.engine.status()).nextDueAt).toBe('2027-03-01T12:00:00.000Z')
    await t.passMs(3 * hourMs)
    const state = async () => {
      const { name, state, progress, pending, endedAt } = await t.api.campaigns.get({
        id: campaign,
        limit: 9,
        offset: 0,
      })
      return { name, state, progress, pending, endedAt }
    }
    const nobody = { waiting: 0, stopped: 0, failed: 0, refused: 0 }
    expect(await state()).toEqual({
      ...{ name: 'March', state: 'active', progress: { ...nobody, people: 1, inside: 1, done: 0 }, endedAt: null },
      pending: [{ at: '2027-03-03T12:00:00.000Z', person: 'ben@example.com', step: 'End' }],
    })
    await t.passMs(48 * hourMs)
    expect(await state()).toEqual({
      ...{ name: 'March', state: 'completed', progress: { ...nobody, people: 1, inside: 0, done: 1 } },
      ...{ endedAt: '2027-03-03T12:00:00.000Z', pending: [] },
    })
    expect(() => t.api.campaigns.cancel({ id: campaign })).toThrow(
      '“March” is completed, so there is nothing to cancel.',
    )
  }))

test('a pause holds everyone where they are, also when the workflow is turned on again meanwhile', () =>
  withEngine(async (t) => {
    const workflow = await open(t)
    const { campaign } = await t.api.campaigns.start({ workflow, people: 'all', perHour: 2 })
    await t.passMs(30 * minuteMs)
    await t.api.campaigns.pause({ id: campaign })
    await t.api.workflows.pause({ id: workflow })
    await t.api.workflows.turnOn({ id: workflow })
    await t.passMs(100 * hourMs)
    expect(await progress(t, campaign)).toMatchObject({ waiting: 4, inside: 2, done: 0 })
    expect((await t.api.campaigns.resume({ id: campaign })).state).toBe('active')
    await t.runDue()
    expect(await progress(t, campaign)).toMatchObject({ waiting: 3, inside: 1, done: 2 })
    await t.passMs(30 * minuteMs)
    expect(await progress(t, campaign)).toMatchObject({ waiting: 2, inside: 2, done: 2 })
  }))

test('cancelling lets nobody else in and takes out who is inside, with the reason', () =>
  withEngine(async (t) => {
    const workflow = await open(t)
    const { campaign } = await t.api.campaigns.start({ workflow, people: 'all', perHour: 1 })
    await t.runDue()
    await t.api.campaigns.cancel({ id: campaign })
    await t.passMs(9 * hourMs)
    const { state, persons } = await t.api.campaigns.get({ id: campaign, limit: 2, offset: 0 })
    expect({ state, persons: persons.map(({ person, state, reason }) => ({ person, state, reason })) }).toEqual({
      state: 'cancelled',
      persons: [
        { person: 'ada@example.com', state: 'stopped', reason: 'the campaign was cancelled' },
        { person: 'ben@example.com', state: 'waiting', reason: null },
      ],
    })
    expect((await t.api.engine.status()).nextDueAt).toBe(null)
  }))

test('nobody is let in while the workflow is paused, and a campaign of an archived one is cancelled', () =>
  withEngine(async (t) => {
    const workflow = await open(t)
    const { campaign } = await t.api.campaigns.start({ workflow, people: 'all', perHour: 60 })
    await t.api.workflows.pause({ id: workflow })
    await t.passMs(hourMs)
    expect(await progress(t, campaign)).toMatchObject({ waiting: 5 })
    expect((await t.api.engine.status()).nextDueAt).toBe(null)
    await t.api.workflows.remove({ id: workflow })
    await t.runDue()
    expect((await t.api.campaigns.list()).campaigns.map(({ state }) => state)).toEqual(['cancelled'])
  }))

test('counts what a campaign brought: messages, replies, goals, cost and return', () =>
  withEngine(async (t) => {
    const sale = drawGraph(
      {
        start: ['manual'],
        hello: ['email', { subject: 'Offer', body: 'Hi' }],
        ask: ['waitForEvent', { events: [{ event: 'paid' }], days: 3 }],
        won: ['goal', { name: 'Sale', value: 40 }],
        end: ['end'],
      },
      ['start > hello > ask', 'ask.timeout > end', 'ask.paid > won'],
      { stopOn: ['replied'] },
    )
    const workflow = await open(t, sale)
    const { people } = await t.api.people.list({ limit: 9, offset: 0 })
    const idOf = (name: string) => people.find(({ firstName }) => firstName === name)?.id ?? ''
    await t.api.people.unsubscribe({ id: idOf('finn'), how: 'by hand' })
    const { campaign } = await t.api.campaigns.start({ workflow, people: 'all', cost: 50 })
    await t.runDue()
    await t.api.people.replied({ id: idOf('ada'), text: 'No' })
    for (const person of ['ben@example.com', 'cleo@example.com'])
      await t.api.hooks.event({ type: 'paid', person, details: {} })
    await t.api.hooks.event({ type: 'booked', person: 'dan@example.com', details: {} })
    await t.runDue()
    expect(await t.api.campaigns.stats({ id: campaign })).toEqual({
      ...{ id: campaign, name: 'Started by hand for everyone', state: 'active', people: 6, started: 5, refused: 1 },
      ...{ sent: 5, replied: 1, booked: 1, paid: 2, conversions: { count: 2, value: 80 } },
      ...{ cost: 50, return: 30, returnPercent: 60, imports: [] },
    })
    const { name, started, stopped, finished, inside, messages, conversions, steps } = await t.api.statistics.workflow({
      id: workflow,
    })
    expect({ name, started, stopped, finished, inside, messages, conversions, hello: steps.hello }).toEqual({
      ...{ name: 'Spring', started: 5, finished: 2, inside: 2, stopped: [{ reason: 'they replied', count: 1 }] },
      messages: [{ channel: 'email', state: 'accepted', count: 5 }],
      conversions: { count: 2, value: 80 },
      hello: { title: '“Offer”', in: 5, out: { next: 5 }, sent: 5, waiting: 0, skipped: 0, failed: 0 },
    })
  }))

test('is for a segment or the people of an import, and says what each import brought', () =>
  withEngine(async (t) => {
    const workflow = await open(t, drawGraph({ s: ['manual'], g: ['goal', { name: 'Sale', value: 5 }] }, ['s > g']))
    const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'trial' }] } as const
    await t.api.segments.save({ name: 'Trials', rule: { ...rule, rules: [...rule.rules] } })
    const csv = 'email,status\nada@example.com,trial\ngus@example.com,trial\nhal@example.com,new\n'
    await t.api.people.importFile({ file: new File([csv], 'march.csv') })
    const [batch] = (await t.api.people.imports()).imports
    const { campaign, ...rest } = await t.api.campaigns.start({ workflow, people: 'Trials', import: batch?.id ?? '' })
    await t.runDue()
    expect(rest).toEqual({ started: 2, refused: [] })
    const { imports, state } = await t.api.campaigns.stats({ id: campaign })
    expect({ state, imports }).toEqual({
      state: 'completed',
      imports: [
        {
          ...{ id: batch?.id, file: 'march.csv', at: '2027-03-01T09:00:00.000Z', people: 2 },
          conversions: { count: 2, value: 10 },
        },
      ],
    })
    expect((await t.api.statistics.overview()).imports).toMatchObject([
      { people: 3, conversions: { count: 2, value: 10 } },
    ])
    expect(() => t.api.campaigns.start({ workflow, people: 'Golds' })).toThrow(
      'There is no segment and no person "Golds".',
    )
    expect(() => t.api.campaigns.start({ workflow, people: 'all', at: 'soon' })).toThrow(
      '"soon" is not a time we can read.',
    )
  }))
