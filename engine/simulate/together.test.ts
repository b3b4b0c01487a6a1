import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { withEngine } from '../testing/testEngine.ts'

const start = '2027-03-01T09:00Z'
const people = new Blob(['email,first name\nmaya@example.com,Maya\n'])
const mails = (subject: string, priority: number) =>
  drawGraph(
    { start: ['personAdded'], wait: ['wait', { days: 1 }], mail: ['email', { subject, body: 'Hi' }] },
    ['start > wait > mail'],
    {
      priority,
    },
  )
const asked = {
  ...{ graph: mails('Welcome', 0), name: 'Welcome', people, days: 5, start, seed: 1 },
  others: [{ name: 'Offer', graph: mails('Offer', 5) }],
}

test('workflows tested together show where they write to one person within an hour', async () => {
  await withEngine(async ({ api }) => {
    const { messages, collisions, steps } = await api.simulate.run(asked)
    const at = '2027-03-02T09:00:00.000Z'
    expect(messages.map(({ workflow, subject }) => `${workflow}: ${subject}`).sort()).toEqual([
      'Offer: Offer',
      'Welcome: Welcome',
    ])
    expect(
      collisions.map(({ messages: both, ...rest }) => ({
        ...rest,
        both: both.map(({ workflow, held }) => [workflow, held]).sort(),
      })),
    ).toEqual([
      {
        person: 'maya@example.com',
        at,
        both: [
          ['Offer', null],
          ['Welcome', null],
        ],
      },
    ])
    expect(steps).toEqual({
      start: { in: 1, out: { next: 1 }, waiting: 0, skipped: 0 },
      wait: { in: 1, out: { next: 1 }, waiting: 0, skipped: 0 },
      mail: { in: 1, out: { next: 1 }, waiting: 0, skipped: 0 },
    })
  })
})

test('the cap lets the higher priority go, and the collision says what became of the other', async () => {
  await withEngine(async ({ api }) => {
    await api.settings.save({ messageCap: { count: 1, hours: 24 } })
    const { messages, collisions } = await api.simulate.run(asked)
    expect(messages.map(({ at, workflow }) => `${at} ${workflow}`)).toEqual([
      '2027-03-02T09:00:00.000Z Offer',
      '2027-03-03T09:00:00.000Z Welcome',
    ])
    expect(collisions[0]?.messages).toEqual([
      expect.objectContaining({
        workflow: 'Welcome',
        at: '2027-03-03T09:00:00.000Z',
        held: expect.stringContaining('they may get 1 message in 24 hours'),
      }),
      expect.objectContaining({ workflow: 'Offer', at: '2027-03-02T09:00:00.000Z', held: null }),
    ])
  })
})

test('a workflow that another one starts is not entered by itself', async () => {
  await withEngine(async ({ api }) => {
    const main = drawGraph({ start: ['personAdded'], on: ['startWorkflow', { workflow: 'second' }] }, ['start > on'])
    const second = drawGraph({ start: ['manual'], mail: ['email', { subject: 'Second', body: 'Hi' }] }, [
      'start > mail',
    ])
    const { messages } = await api.simulate.run({ ...asked, graph: main, others: [{ name: 'Second', graph: second }] })
    expect(messages.map(({ workflow }) => workflow)).toEqual(['Second'])
  })
})

test('who joins a segment because time has passed starts a workflow that waits for that', async () => {
  await withEngine(async ({ api }) => {
    const rule = {
      combinator: 'and' as const,
      rules: [{ field: 'person.createdDaysAgo', operator: '>=' as const, value: 2 }],
    }
    await api.segments.save({ name: 'Not new', rule })
    const graph = drawGraph(
      {
        join: ['segmentChanged', { segment: 'Not new', change: 'joined' }],
        mail: ['email', { subject: 'Two days', body: 'Hi' }],
      },
      ['join > mail'],
    )
    const { messages } = await api.simulate.run({ ...asked, graph, others: [] })
    expect(messages.map(({ at, person }) => `${at} ${person}`)).toEqual(['2027-03-03T09:07:00.000Z maya@example.com'])
  })
})

test('a long test tells how far it is, ends with the result, and stops for whoever stops listening', async () => {
  await withEngine(async ({ api }) => {
    const crowd = new Blob([`email\n${Array.from({ length: 600 }, (_, n) => `p${n}@example.com`).join('\n')}`])
    const long = { ...asked, people: crowd, days: 60 }
    const told = []
    for await (const one of await api.simulate.runWithProgress(long)) told.push(one)
    const last = told.at(-1)
    expect({ ...last, result: last?.result?.messages.length }).toEqual({
      played: 60,
      of: 60,
      people: 600,
      result: 1200,
    })
    expect(told.map(({ played }) => played)).toEqual(told.map(({ played }) => played).toSorted((a, b) => a - b))
    const stop = new AbortController()
    stop.abort()
    await expect(async () => {
      for await (const _ of await api.simulate.runWithProgress(long, stop.signal));
    }).rejects.toThrow('This test was stopped before its end.')
  })
})
