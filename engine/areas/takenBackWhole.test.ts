import { expect, test } from 'vitest'
import { minuteMs } from '../../shared/duration.ts'
import { type Business, inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const mail = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]
const tellTeam = drawGraph(
  { start: ['manual'], tell: ['notifyStaff', { text: 'New person', email: 'team@example.com' }], end: ['end'] },
  ['start > tell > end'],
)
const greet = drawGraph({ start: ['personAdded'], hi: mail('Hi') }, ['start > hi'])
const create = async ({ api }: Business, graph = greet, name = 'Welcome') =>
  (await api.workflows.create({ name, graph })).id
const statesOf = async ({ api }: Business) =>
  (await api.messages.list({ show: 'all', limit: 100 })).messages.map(({ to, state }) => `${to} ${state}`)

test('taken back, the mail to the team of somebody who has finished goes to nobody either', () =>
  inBusiness(async (t) => {
    await t.add({ firstName: 'Maya', email: 'maya@example.com' })
    const id = await t.on('Welcome', tellTeam)
    await t.api.campaigns.start({ workflow: id, people: 'all', holdMinutes: 10 })
    await t.runDue()
    expect(await statesOf(t)).toEqual(['team@example.com queued'])
    expect((await t.api.workflows.takeBack({ id })).people).toBe(1)
    await t.passMs(11 * minuteMs)
    expect(await statesOf(t)).toEqual(['team@example.com skipped'])
  }))

test('who finished within the hold may enter again after it was taken back, and counts nowhere', () =>
  inBusiness(async (t) => {
    const id = await create(t, tellTeam)
    await t.add({ firstName: 'Tom', email: 'tom@example.com' })
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await t.api.campaigns.start({ workflow: id, people: 'all', holdMinutes: 10 })
    await t.runDue()
    await t.api.workflows.takeBack({ id })
    expect(await t.api.workflows.counts({ id })).toEqual({ inside: 0, steps: {} })
    expect((await t.api.statistics.workflow({ id })).started).toBe(0)
    await t.api.workflows.turnOn({ id })
    await t.api.campaigns.start({ workflow: id, people: 'all' })
    await t.runDue()
    expect((await t.api.statistics.workflow({ id })).started).toBe(1)
  }))

test('a part that is walked, and a workflow that is started, are held and taken back with what began them', () =>
  inBusiness(async (t) => {
    const from = (subject: string) => drawGraph({ start: ['manual'], hi: mail(subject) }, ['start > hi'])
    const part = await t.on('Part', from('From part'))
    const other = await t.on('Other', from('From other'))
    const whole = drawGraph(
      { start: ['personAdded'], begin: ['startWorkflow', { workflow: other }], part: ['runPart', { workflow: part }] },
      ['start > begin > part'],
    )
    const id = await create(t, whole)
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await t.add({ firstName: 'Maya', email: 'maya@example.com' })
    await t.runDue()
    expect(await t.sent()).toEqual([])
    expect(await t.api.workflows.held()).toMatchObject([{ workflowId: id, messages: [{ count: 2 }], total: 1 }])
    await t.api.workflows.takeBack({ id })
    await t.passMs(11 * minuteMs)
    expect(await t.sent()).toEqual([])

    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await t.add({ firstName: 'Tom', email: 'tom@example.com' })
    await t.runDue()
    await t.api.workflows.sendHeld({ id })
    await t.runDue()
    expect((await t.sent()).toSorted()).toEqual([
      'Mon 09:11 tom@example.com: From other',
      'Mon 09:11 tom@example.com: From part',
    ])
  }))

test('turned on again without a hold, an earlier hold is over', () =>
  inBusiness(async (t) => {
    const id = await create(t)
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await t.add({ firstName: 'Maya', email: 'maya@example.com' })
    await t.runDue()
    await t.api.workflows.pause({ id })
    await t.api.workflows.turnOn({ id })
    await t.runDue()
    expect(await t.sent()).toEqual(['Mon 09:00 maya@example.com: Hi'])
    expect(await t.api.workflows.held()).toEqual([])
  }))

test('who was taken out by hand is not put back into a workflow that was taken back', () =>
  inBusiness(async (t) => {
    const id = await create(t)
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await t.add({ firstName: 'Maya', email: 'maya@example.com' })
    await t.runDue()
    const [maya] = (await t.api.workflows.people({ id, limit: 10 })).people
    const { change } = await t.api.runs.remove({ runIds: [maya?.runId ?? 0] })
    await t.api.workflows.takeBack({ id })
    expect(await t.api.runs.putBack({ change: change ?? '' })).toMatchObject({ people: 0, stayedOut: 1 })
  }))

test('a message that an undone publishing brings back rests while the workflow is paused', () =>
  inBusiness(async (t) => {
    const id = await create(t)
    await t.api.workflows.turnOn({ id, holdMinutes: 10 })
    await t.add({ firstName: 'Maya', email: 'maya@example.com' })
    await t.runDue()
    const { revision, name, graph } = await t.api.workflows.get({ id })
    const nodes = graph.nodes.map((step) => (step.type === 'email' ? { ...step, off: true } : step))
    await t.api.workflows.save({ id, revision, name, graph: { ...graph, nodes } })
    const { change } = await t.api.versions.publish({ workflow: id, people: 'move', holdMinutes: 10 })
    await t.api.workflows.pause({ id })
    await t.api.versions.undo({ change: change ?? '' })
    await t.passMs(12 * minuteMs)
    expect(await t.sent()).toEqual([])
    await t.api.workflows.turnOn({ id })
    await t.runDue()
    expect(await t.sent()).toEqual(['Mon 09:12 maya@example.com: Hi'])
  }))
