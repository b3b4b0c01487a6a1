import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import { greetOn, inBusiness, subjectsOf } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const mail = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]
const waitsFor = (event: string, before: Record<string, [string, Record<string, unknown>]> = {}) =>
  drawGraph(
    {
      ...{ start: ['personAdded'], ...before, wait: ['waitForEvent', { events: [event], limit: { days: 3 } }] },
      ...{ heard: mail('Heard'), late: mail('Late') },
    },
    [['start', ...Object.keys(before), 'wait'].join(' > '), `wait.${event} > heard`, 'wait.timeout > late'],
    { whileAway: 'skip' },
  )

test('what another workflow does in the very instant somebody begins to wait for it is heard', () =>
  inBusiness(async ({ on, add, passMs, runDue, sent }) => {
    await on('Tags', drawGraph({ s: ['personAdded'], tag: ['tag', { add: ['vip'] }] }, ['s > tag']))
    await on('Waits', waitsFor('tagAdded'))
    await add()
    await runDue()
    await passMs(4 * dayMs)
    expect(subjectsOf(await sent())).toEqual(['Heard'])
  }))

test('what a run did itself is not what it waits for', () =>
  inBusiness(async ({ on, add, passMs, runDue, sent }) => {
    await on('Waits', waitsFor('tagAdded', { tag: ['tag', { add: ['vip'] }] }))
    await add()
    await runDue()
    for (let days = 0; days < 4; days++) await passMs(dayMs)
    expect(subjectsOf(await sent())).toEqual(['Late'])
  }))

test('one reply ends one wait, not the next one too', () =>
  inBusiness(async ({ api, on, add, passMs, runDue, sent }) => {
    const twice = drawGraph(
      {
        ...{ start: ['personAdded'], one: ['waitForEvent', { events: ['replied'], limit: { days: 3 } }] },
        ...{ two: ['waitForEvent', { events: ['replied'], limit: { days: 3 } }], heard: mail('Twice'), end: ['end'] },
      },
      ['start > one', 'one.replied > two', 'two.replied > heard', 'one.timeout > end', 'two.timeout > end'],
    )
    await on('Twice', twice)
    const id = await add()
    await runDue()
    await api.people.replied({ id, text: 'One' })
    await runDue()
    expect(await sent()).toEqual([])
    await api.people.replied({ id, text: 'Two' })
    await runDue()
    await passMs(hourMs)
    expect(subjectsOf(await sent())).toEqual(['Twice'])
  }))

test('a reply while the workflow is paused is heard when it goes on, by who waited and by who was about to', () =>
  inBusiness(async ({ api, on, add, passMs, runDue, sent }) => {
    const asks = { ask: ['approval', { title: 'Ask?', days: 9 }] } as Record<string, [string, Record<string, unknown>]>
    const drawing = waitsFor('replied', asks)
    const edges = drawing.edges.flatMap((edge) =>
      edge.source === 'ask'
        ? ['approved', 'rejected', 'timeout'].map((port) => ({ ...edge, id: `ask.${port}`, port }))
        : [edge],
    )
    const workflow = await on('Waits', { ...drawing, edges })
    const id = await add()
    await runDue()
    await api.workflows.pause({ id: workflow })
    const [question] = (await api.approvals.list()).approvals
    await api.approvals.decide({ id: question?.id ?? '', as: 'approved' })
    await runDue()
    await api.people.replied({ id, text: 'Yes' })
    await passMs(dayMs)
    await api.workflows.turnOn({ id: workflow })
    await runDue()
    expect(subjectsOf(await sent())).toEqual([])
    await api.people.replied({ id, text: 'Yes again' })
    await runDue()
    expect(subjectsOf(await sent())).toEqual(['Heard'])
  }))

test('what is told hours later does not make what follows late, and does not set the last contact back', () =>
  inBusiness(async ({ api, on, add, now, passMs, runDue, sent }) => {
    await on('Waits', waitsFor('booked'))
    await on('Silent', greetOn('noContact', { days: 1 }))
    const id = await add()
    await runDue()
    await passMs(12 * hourMs)
    await api.people.replied({ id, text: 'Now' })
    const told = (type: 'booked' | 'replied', hours: number) =>
      api.hooks.event({
        type,
        person: 'maya@example.com',
        at: new Date(now() - hours * hourMs).toISOString(),
        details: {},
      })
    await told('booked', 5)
    await runDue()
    expect(subjectsOf(await sent())).toEqual(['Heard'])
    await told('replied', 11)
    await passMs(14 * hourMs)
    expect(subjectsOf(await sent())).toEqual(['Heard'])
    await passMs(11 * hourMs)
    expect(subjectsOf(await sent())).toEqual(['Heard', 'Hello Maya'])
  }))

test('what happened before somebody came to wait, and is told only then, is no answer', () =>
  inBusiness(async ({ api, on, add, now, passMs, runDue, sent }) => {
    await on('Waits', waitsFor('booked', { wait1: ['wait', { days: 1 }] }))
    await add()
    await runDue()
    await passMs(dayMs)
    const at = new Date(now() - 5 * hourMs).toISOString()
    await api.hooks.event({ type: 'booked', person: 'maya@example.com', at, details: {} })
    await runDue()
    expect(await sent()).toEqual([])
  }))
