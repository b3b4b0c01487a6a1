import { expect, test } from 'vitest'
import { inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const circle = /was stopped for one person: workflows start each other in a circle/

test('a workflow that makes people leave and join the segment it starts on is stopped before it floods', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    const rule = { field: 'person.tags', operator: 'contains' as const, value: 'hot' }
    await api.segments.save({ name: 'Hot', rule: { combinator: 'and', rules: [rule] } })
    const flip = drawGraph(
      {
        ...{
          start: ['segmentChanged', { segment: 'Hot', change: 'joined' }],
          hello: ['email', { subject: 'Hi', body: 'x' }],
        },
        ...{ off: ['tag', { remove: ['hot'] }], on: ['tag', { add: ['hot'] }] },
      },
      ['start > hello > off > on'],
      { reenter: 'always' },
    )
    await on('Flip', flip)
    const id = await add()
    await api.people.change({ id, change: { tags: ['hot'] } })
    await runDue()
    expect((await sent()).length).toBeLessThanOrEqual(6)
    expect((await api.engine.today()).notices.map(({ text }) => text)).toEqual([expect.stringMatching(circle)])
  }))

test('people who set each other off through a record they share are stopped before it floods', () =>
  inBusiness(async ({ api, on, add, record, runDue }) => {
    const set = { place: '{{ person.firstName }}' }
    const workflow = await on(
      'Shared',
      drawGraph(
        {
          start: ['recordChanged', { recordType: 'booking', to: '' }],
          save: ['saveRecord', { which: 'this', recordType: 'booking', set }],
        },
        ['start > save'],
        { reenter: 'always' },
      ),
    )
    const people: string[] = []
    for (let n = 0; n < 12; n++) people.push(await add({ firstName: `P${n}`, email: `p${n}@example.com` }))
    await record('booking', people, { title: 'Yoga' })
    await runDue()
    const each = await Promise.all(people.map(async (id) => (await api.people.get({ id })).runs.length))
    expect(Math.max(...each)).toBeLessThanOrEqual(6)
    expect((await api.engine.today()).notices.map(({ text }) => text)).toEqual([expect.stringMatching(circle)])
    expect(workflow).not.toBe('')
  }))

test('a workflow that starts itself, always, as its last step is stopped before it floods', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    const self = drawGraph(
      {
        start: ['personAdded'],
        hello: ['email', { subject: 'Hi', body: 'x' }],
        again: ['startWorkflow', { workflow: 'Self' }],
      },
      ['start > hello > again'],
      { reenter: 'always' },
    )
    await on('Self', self)
    await add()
    await runDue()
    expect((await sent()).length).toBeLessThanOrEqual(6)
    expect((await api.engine.today()).notices.map(({ text }) => text)).toEqual([expect.stringMatching(circle)])
  }))
