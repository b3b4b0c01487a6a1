import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../shared/duration.ts'
import type { WorkflowSettings } from '../../shared/graph.ts'
import { type Business, inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const mail = (subject: string): [string, Record<string, unknown>] => [
  'email',
  { subject, body: 'Dear {{ person.firstName }}' },
]
const slow = (settings: WorkflowSettings = {}) =>
  drawGraph(
    { start: ['personAdded'], hello: mail('Hello'), wait: ['wait', { days: 2 }], more: mail('More') },
    ['start > hello > wait > more'],
    settings,
  )
const hear = drawGraph(
  {
    start: ['personAdded'],
    wait: ['waitForEvent', { events: ['replied'], limit: { days: 3 } }],
    heard: mail('Heard'),
    late: mail('Silence'),
  },
  ['start > wait', 'wait.replied > heard', 'wait.timeout > late'],
)

async function addAll({ add, runDue }: Business, names: readonly string[]): Promise<number[]> {
  for (const name of names) await add({ firstName: name, email: `${name.toLowerCase()}@example.com` })
  await runDue()
  return names.map((_, at) => at + 1)
}
const here = async ({ api }: Business, id: string, node: string) =>
  (await api.workflows.people({ id, node, who: 'here', limit: 10 })).people.map(({ person, until, isHeld, port }) => ({
    ...{ person, until: until?.slice(0, 16) ?? null, isHeld, port },
  }))
const line = async ({ api }: Business, runId: number) =>
  (await api.runs.line({ runId })).events.map(({ type, node, reason }) =>
    [type, node, ...(reason ? [reason] : [])].join(' '),
  )
const why = async ({ api }: Business, person: string, workflow: string) =>
  (await api.runs.why({ person, workflow })).sentence

test('who is held stays beyond their time, also when the workflow is paused, turned on and restarted meanwhile; released, they go on at once and are not late', () =>
  inBusiness(async (t) => {
    const id = await t.on('Slow', slow({ whileAway: 'skip' }))
    const [maya = 0] = await addAll(t, ['Maya', 'Tom'])
    expect(await t.api.runs.hold({ runIds: [maya] })).toEqual({ runIds: [maya], refused: [] })
    expect(await here(t, id, 'wait')).toEqual([
      { person: 'Maya', until: '2027-03-03T09:00', isHeld: true, port: 'next' },
      { person: 'Tom', until: '2027-03-03T09:00', isHeld: false, port: 'next' },
    ])
    expect((await t.api.runs.line({ runId: maya })).until).toBe('2027-03-03T09:00:00.000Z')
    expect(await why(t, 'maya@example.com', 'Slow')).toBe('Maya is at “Wait 2 days”. Held by you until you release it.')
    expect(() => t.api.runs.hold({ runIds: [maya] })).toThrow(
      'That is not possible for Maya now: they are held already.',
    )
    await t.api.workflows.pause({ id })
    await t.api.workflows.turnOn({ id })
    await t.reopen()
    await t.passMs(2 * dayMs)
    await t.passMs(5 * hourMs)
    expect((await t.sent()).slice(2)).toEqual(['Wed 09:00 tom@example.com: More'])
    await t.api.runs.release({ runIds: [maya] })
    await t.runDue()
    expect((await t.sent()).slice(3)).toEqual(['Wed 14:00 maya@example.com: More'])
    expect((await line(t, maya)).filter((one) => one.includes('wait'))).toEqual([
      ...['entered wait', 'waiting wait', 'heldByHand wait', 'released wait', 'left wait'],
    ])
    expect((await t.api.runs.line({ runId: maya })).until).toBe(null)
  }))

test('released before their time, they keep it; released in quiet hours, they go when those are over', () =>
  inBusiness(async (t) => {
    await t.on('Slow', slow({ quietHours: { from: '20:00', to: '08:00' } }))
    const [maya = 0, tom = 0] = await addAll(t, ['Maya', 'Tom'])
    await t.api.runs.hold({ runIds: [maya, tom] })
    await t.passMs(hourMs)
    await t.api.runs.release({ runIds: [tom] })
    await t.passMs(2 * dayMs + 13 * hourMs)
    expect((await t.sent()).slice(2)).toEqual([])
    await t.api.runs.release({ runIds: [maya] })
    await t.runDue()
    expect((await t.sent()).slice(2)).toEqual([])
    await t.passMs(9 * hourMs)
    expect((await t.sent()).slice(2)).toEqual(['Thu 08:00 tom@example.com: More', 'Thu 08:00 maya@example.com: More'])
  }))

test('a reply that comes while somebody is held is heard, and followed when they are released', () =>
  inBusiness(async (t) => {
    await t.on('Hear', hear)
    const [maya = 0] = await addAll(t, ['Maya'])
    await t.api.runs.hold({ runIds: [maya] })
    await t.api.hooks.event({ type: 'replied', person: 'maya@example.com', id: 'r1', details: {} })
    await t.passMs(4 * dayMs)
    expect(await t.sent()).toEqual([])
    await t.api.runs.release({ runIds: [maya] })
    await t.runDue()
    expect(await t.sent()).toEqual(['Fri 09:00 maya@example.com: Heard'])
  }))

test('sent on, a wait ends now, one for an answer as if none had come; whoever is held is released by it', () =>
  inBusiness(async (t) => {
    const id = await t.on('Slow', slow())
    const hearing = await t.on('Hear', hear)
    await addAll(t, ['Maya'])
    const runs = (await t.api.workflows.people({ id, node: 'wait', limit: 9 })).people.map(({ runId }) => runId)
    await t.api.runs.hold({ runIds: runs })
    await t.api.runs.goOn({ runIds: runs })
    await t.api.runs.goOn({ workflow: hearing, node: 'wait' })
    await t.runDue()
    expect((await t.sent()).toSorted()).toEqual(
      ['Hello', 'More', 'Silence'].map((subject) => `Mon 09:00 maya@example.com: ${subject}`),
    )
    expect(await line(t, runs[0] ?? 0)).toEqual([
      ...['entered start', 'left start', 'entered hello', 'sent hello', 'left hello', 'entered wait'],
      ...['heldByHand wait', 'released wait', 'sentOn wait', 'left wait sent on by you'],
      ...['entered more', 'sent more', 'left more', 'ended more'],
    ])
    const told = await t.api.runs.why({ person: 'maya@example.com', workflow: 'Slow', step: 'wait' })
    expect(told.sentence).toBe('Wait 2 days: Done: sent on by you.')
    expect(
      (await t.api.runs.line({ runId: runs[0] ?? 0 })).messages.map(({ subject, body, to }) => [subject, body, to]),
    ).toEqual([
      ['Hello', 'Dear Maya', 'maya@example.com'],
      ['More', 'Dear Maya', 'maya@example.com'],
    ])
  }))

test('the owner’s word ends neither quiet hours, nor the hold of first messages, nor a question, nor a pause', () =>
  inBusiness(async (t) => {
    const ask = drawGraph({ start: ['personAdded'], ask: ['approval', { title: 'Go?', text: 'x' }], end: ['end'] }, [
      'start > ask',
      'ask.approved > end',
      'ask.rejected > end',
      'ask.timeout > end',
    ])
    const night = { quietHours: { from: '08:00', to: '20:00' } }
    const drawings = { Night: slow(night), Ask: ask, First: slow(), Paused: hear }
    for (const [name, graph] of Object.entries(drawings)) {
      const { id } = await t.api.workflows.create({ name, graph })
      await t.api.workflows.turnOn({ id, ...(name === 'First' ? { holdMinutes: 10 } : {}) })
    }
    await addAll(t, ['Maya'])
    const paused = (await t.api.workflows.list()).find(({ name }) => name === 'Paused')
    await t.api.workflows.pause({ id: paused?.id ?? '' })
    const said: string[] = []
    for (const runId of [1, 2, 3, 4, 99])
      try {
        await t.api.runs.goOn({ runIds: [runId] })
      } catch (error) {
        said.push(error instanceof Error ? error.message.replace('That is not possible for Maya now: ', '') : '')
      }
    expect(said.toSorted()).toEqual([
      'That is not possible for this person now: they have left the workflow already.',
      'held with the first messages.',
      'moved from Mon 09:00 to Mon 20:00: quiet hours.',
      'the workflow is paused.',
      'this waits for your approval: approve or reject it.',
    ])
    await t.runDue()
    expect(await t.sent()).toEqual([])
  }))

test('a message that waits for another try, or for the owner’s word after a restore, goes now', () =>
  inBusiness(async (t) => {
    await t.on('Slow', slow({ whileAway: 'ask' }))
    const [maya = 0] = await addAll(t, ['Maya'])
    await t.passMs(2 * dayMs + 3 * hourMs)
    expect((await t.api.engine.today()).needsYou.held).toBe(1)
    await t.api.runs.goOn({ runIds: [maya] })
    await t.runDue()
    expect((await t.sent()).slice(1)).toEqual(['Wed 12:00 maya@example.com: More'])
  }))

test('taken out by hand, and put back as they were: the place, the time, the message that waited', () =>
  inBusiness(async (t) => {
    const id = await t.on('Slow', slow({ stopOn: ['replied'] }))
    const [maya = 0, tom = 0, ana = 0] = await addAll(t, ['Maya', 'Tom', 'Ana'])
    const { runIds, change } = await t.api.runs.remove({ workflow: id, node: 'wait' })
    expect(runIds).toEqual([maya, tom, ana])
    expect((await t.api.engine.status()).live).toBe(0)
    await t.api.hooks.event({ type: 'replied', person: 'tom@example.com', id: 'r1', details: {} })
    await t.passMs(minuteMs)
    expect(await t.api.runs.putBack({ change })).toEqual({ people: 2, stayedOut: 1 })
    expect(() => t.api.runs.putBack({ change })).toThrow('It may have been undone before.')
    expect((await here(t, id, 'wait')).map(({ person, until }) => [person, until])).toEqual([
      ['Maya', '2027-03-03T09:00'],
      ['Ana', '2027-03-03T09:00'],
    ])
    await t.passMs(2 * dayMs - minuteMs)
    expect((await t.sent()).slice(3)).toEqual(['Wed 09:00 maya@example.com: More', 'Wed 09:00 ana@example.com: More'])
    expect((await line(t, maya)).filter((one) => /removed|putBack/.test(one))).toEqual(['removed wait', 'putBack wait'])
  }))

test('a message that was dropped by taking somebody out waits again when they are put back', () =>
  inBusiness(async (t) => {
    const { id } = await t.api.workflows.create({ name: 'First', graph: slow() })
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    const [maya = 0] = await addAll(t, ['Maya'])
    const { change } = await t.api.runs.remove({ runIds: [maya] })
    expect((await t.api.workflows.held())[0]?.total).toBe(0)
    await t.api.runs.putBack({ change })
    expect((await t.api.workflows.held())[0]?.total).toBe(1)
    await t.passMs(10 * minuteMs)
    expect(await t.sent()).toEqual(['Mon 09:10 maya@example.com: Hello'])
  }))

test('whoever came in again meanwhile is not put back beside themselves', () =>
  inBusiness(async (t) => {
    const id = await t.on('Slow', slow({ reenter: 'always' }))
    const [maya = 0] = await addAll(t, ['Maya'])
    const { change } = await t.api.runs.remove({ runIds: [maya] })
    await t.api.campaigns.start({ workflow: id, people: 'all' })
    expect(await t.api.runs.putBack({ change })).toEqual({ people: 0, stayedOut: 1 })
    expect((await t.api.engine.status()).live).toBe(1)
  }))

test('a part of another workflow that is run for them is held, and released, with them', () =>
  inBusiness(async (t) => {
    await t.on(
      'Lesson',
      drawGraph({ start: ['manual'], wait: ['wait', { hours: 1 }], mail: mail('Lesson') }, ['start > wait > mail']),
    )
    const id = await t.on(
      'Course',
      drawGraph({ start: ['personAdded'], part: ['runPart', { workflow: 'Lesson' }], end: mail('Over') }, [
        'start > part > end',
      ]),
    )
    const [maya = 0] = await addAll(t, ['Maya'])
    await t.api.runs.hold({ runIds: [maya] })
    await t.passMs(3 * hourMs)
    expect(await t.sent()).toEqual([])
    expect(() => t.api.runs.goOn({ workflow: id, node: 'part' })).toThrow('this waits for another workflow to end')
    await t.api.runs.release({ runIds: [maya] })
    await t.runDue()
    expect(await t.sent()).toEqual(['Mon 12:00 maya@example.com: Lesson', 'Mon 12:00 maya@example.com: Over'])
  }))

test('a campaign that is paused and resumed does not let go whom the owner holds', () =>
  inBusiness(async (t) => {
    const graph = drawGraph({ start: ['manual'], wait: ['wait', { hours: 1 }], mail: mail('Offer') }, [
      'start > wait > mail',
    ])
    const workflow = await t.on('Offer', graph)
    const [maya = 0] = await addAll(t, ['Maya', 'Tom'])
    const { campaign } = await t.api.campaigns.start({ workflow, people: 'all' })
    await t.runDue()
    await t.api.runs.hold({ runIds: [maya] })
    await t.api.campaigns.pause({ id: campaign })
    await t.api.campaigns.resume({ id: campaign })
    await t.passMs(hourMs)
    expect(await t.sent()).toEqual(['Mon 10:00 tom@example.com: Offer'])
  }))
