import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import type { Graph } from '../../shared/graph.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

type Steps = Parameters<typeof drawGraph>[0]
const email = (subject: string): Steps[string] => ['email', { subject, body: 'Hi' }]
const base: Steps = {
  start: ['personAdded'],
  hello: email('Hello'),
  pause: ['wait', { days: 2 }],
  ask: email('Ask'),
  end: ['end'],
}
const first = drawGraph(base, ['start > hello > pause > ask > end'])

/** A workflow that is on, with one person in the wait of it, a day after they came. */
async function withMayaWaiting(
  use: (engine: TestEngine & { id: string; change: (graph: Graph) => Promise<void> }) => Promise<void>,
  graph = first,
) {
  await withEngine(async (engine) => {
    const { api } = engine
    const { id } = await api.workflows.create({ name: 'Trial', graph })
    await api.workflows.turnOn({ id })
    await api.people.add(maya)
    await engine.runDue()
    await engine.passMs(dayMs)
    const change = async (changed: Graph) => {
      const { revision } = await api.workflows.get({ id })
      await api.workflows.save({ id, revision, name: 'Trial', graph: changed })
    }
    await use(Object.assign(Object.create(engine) as TestEngine, { id, change }))
  })
}

/** The rows of runs and steps as they are on the disk. */
function rowsOf(dataDir: string) {
  const file = new Database(join(dataDir, 'leadloom.db'), { readonly: true })
  try {
    return {
      runs: file.prepare('select id, version_id, state, why, ended_at, sent_before from runs order by id').all(),
      steps: file.prepare('select * from steps order by id').all(),
    }
  } finally {
    file.close()
  }
}
const sentOf = async ({ api }: TestEngine) =>
  (await api.messages.list({ show: 'all', limit: 5000 })).messages
    .map(({ to, subject, at }) => `${at} ${to} ${subject}`)
    .sort()

const iso = (ms: number) => new Date(ms).toISOString()
const startMs = Date.parse('2027-03-01T09:00:00Z')
const cases: [what: string, graph: Graph, plan: object, after: string][] = [
  [
    'unchanged: another text, another rule, a step behind the next message',
    drawGraph({ ...base, ask: email('Ask'), more: email('More'), hello: email('Welcome') }, [
      'start > hello > pause > ask > more > end',
    ]),
    { what: 'unchanged', step: 'Wait 2 days', goesTo: null, before: ['Ask', 2 * dayMs], after: ['Ask', 2 * dayMs] },
    'Ask 2027-03-03T09:00:00.000Z, More 2027-03-03T09:00:00.000Z',
  ],
  [
    'moved: their step leads to another message',
    drawGraph({ ...base, more: email('More') }, ['start > hello > pause > more > ask > end']),
    { what: 'moved', step: 'Wait 2 days', goesTo: null, before: ['Ask', 2 * dayMs], after: ['More', 2 * dayMs] },
    'More 2027-03-03T09:00:00.000Z, Ask 2027-03-03T09:00:00.000Z',
  ],
  [
    'moved: their step leads to a message they have had, which is passed over',
    drawGraph(base, ['start > pause > hello > ask > end']),
    { what: 'moved', step: 'Wait 2 days', goesTo: null, before: ['Ask', 2 * dayMs], after: ['Ask', 2 * dayMs] },
    'Ask 2027-03-03T09:00:00.000Z',
  ],
  [
    'retimed: a longer wait, of which they have waited a day',
    drawGraph({ ...base, pause: ['wait', { days: 5 }] }, ['start > hello > pause > ask > end']),
    { what: 'retimed', step: 'Wait 2 days', goesTo: null, before: ['Ask', 2 * dayMs], after: ['Ask', 5 * dayMs] },
    'Ask 2027-03-06T09:00:00.000Z',
  ],
  [
    'retimed: a shorter wait that is over already is due now',
    drawGraph({ ...base, pause: ['wait', { hours: 3 }] }, ['start > hello > pause > ask > end']),
    { what: 'retimed', step: 'Wait 2 days', goesTo: null, before: ['Ask', 2 * dayMs], after: ['Ask', dayMs] },
    'Ask 2027-03-02T09:00:00.000Z',
  ],
  [
    'removed: on to the next step that is still there',
    drawGraph({ start: ['personAdded'], hello: email('Hello'), ask: email('Ask'), more: email('More') }, [
      'start > hello > ask > more',
    ]),
    { what: 'removed', step: 'Wait 2 days', goesTo: 'Ask', before: ['Ask', 2 * dayMs], after: ['Ask', dayMs] },
    'Ask 2027-03-02T09:00:00.000Z, More 2027-03-02T09:00:00.000Z',
  ],
]

test.each(cases)('%s', async (_, graph, { ...expected }, sent) => {
  await withMayaWaiting(async (engine) => {
    const { api, id, change, dataDir, runDue, passMs, now } = engine
    await change(graph)
    const before = rowsOf(dataDir)
    const { what, step, goesTo, ...next } = expected as {
      what: string
      step: string
      goesTo: string | null
      before: [string, number]
      after: [string, number]
    }
    const message = ([title, ms]: [string, number]) => ({
      kind: 'message',
      node: title.toLowerCase(),
      title,
      at: iso(startMs + ms),
    })
    const plan = await api.versions.plan({ workflow: id, limit: 10 })
    expect(plan).toEqual({
      problems: [],
      inside: 1,
      counts: { unchanged: 0, moved: 0, retimed: 0, removed: 0, [what]: 1 },
      people: [
        {
          ...{ runId: 1, personId: expect.any(String), person: 'Maya', version: 1, what, step, goesTo, reason: null },
          ...{ before: message(next.before), after: message(next.after) },
        },
      ],
    })
    const published = await api.versions.publish({ workflow: id, people: 'move' })
    expect(published).toEqual({ id, version: 2, inside: 1, moved: 1, counts: plan.counts, change: expect.any(String) })
    expect(rowsOf(dataDir)).not.toEqual(before)
    expect(await api.versions.undo({ change: published.change ?? '' })).toEqual({
      workflow: id,
      restored: 1,
      movedOn: 0,
    })
    expect(rowsOf(dataDir)).toEqual(before)
    await expect(async () => api.versions.undo({ change: published.change ?? '' })).rejects.toThrow(
      'may have been undone before',
    )

    await api.versions.publish({ workflow: id, people: 'move' })
    await runDue()
    while (now() < startMs + 9 * dayMs) await passMs(hourMs)
    const { messages } = await api.messages.list({ show: 'all', limit: 100 })
    const mine = messages.map(({ subject, at }) => `${subject} ${at}`).reverse()
    expect(mine.slice(1).join(', ')).toBe(sent)
  })
})

test('people stay on their version unless they are moved, and the gate is that of turning on', async () => {
  await withMayaWaiting(async (engine) => {
    const { api, id, change, passMs } = engine
    await change(drawGraph({ ...base, ask: email('') }, ['start > hello > pause > ask > end']))
    await expect(async () => api.versions.publish({ workflow: id, people: 'move' })).rejects.toThrow(
      'was not turned on',
    )
    expect((await api.versions.list({ workflow: id })).versions.map(({ number, inside }) => [number, inside])).toEqual([
      [1, 1],
    ])
    expect((await api.versions.plan({ workflow: id, limit: 10 })).problems).toHaveLength(1)

    await change(drawGraph({ ...base, ask: email('Other') }, ['start > hello > pause > ask > end']))
    expect(await api.versions.publish({ workflow: id, people: 'stay' })).toMatchObject({
      version: 2,
      inside: 1,
      moved: 0,
      change: null,
    })
    await passMs(dayMs)
    expect((await sentOf(engine)).map((line) => line.split(' ')[2])).toEqual(['Hello', 'Ask'])
  })
})

test('nobody is moved off a message that is on its way', async () => {
  await withMayaWaiting(async (engine) => {
    const { api, id, change, passMs, now, dataDir } = engine
    await api.connections.add({
      ...{ from: 'FitBox <hello@fitbox.example>', host: '127.0.0.1', port: 9, secure: false },
      ...{ username: '', password: '', perMinute: null },
    })
    await passMs(dayMs)
    const { ask: _, ...others } = base
    await change(drawGraph({ ...others, more: email('More') }, ['start > hello > pause > more > end']))
    const { people, counts } = await api.versions.plan({ workflow: id, limit: 10 })
    expect({ counts, reason: people[0]?.reason, at: now() - startMs }).toEqual({
      counts: { unchanged: 1, moved: 0, retimed: 0, removed: 0 },
      reason: 'their message is on its way from a step that is gone',
      at: 2 * dayMs,
    })
    expect(await api.versions.publish({ workflow: id, people: 'move' })).toMatchObject({ moved: 0, inside: 1 })

    const before = rowsOf(dataDir)
    await change(drawGraph({ ...base, more: email('More') }, ['start > hello > pause > ask > more > end']))
    expect(await api.versions.publish({ workflow: id, people: 'move' })).toMatchObject({
      ...{ moved: 1, counts: { ...counts, unchanged: 1 } },
    })
    expect(rowsOf(dataDir).steps).toEqual(before.steps)
  })
})

test('a step that is gone with nothing after it lets people finish, and undoing takes them back in', async () => {
  await withMayaWaiting(async ({ api, id, change, dataDir }) => {
    const before = rowsOf(dataDir)
    await change(drawGraph({ start: ['personAdded'], hello: email('Hello') }, ['start > hello']))
    const { people } = await api.versions.plan({ workflow: id, limit: 10 })
    expect(people.map(({ what, reason, after }) => ({ what, reason, after }))).toEqual([
      { what: 'removed', reason: 'their step was removed, and nothing comes after it', after: { kind: 'none' } },
    ])
    const { change: done } = await api.versions.publish({ workflow: id, people: 'move' })
    expect((await api.workflows.counts({ id })).inside).toBe(0)
    expect(await api.versions.undo({ change: done ?? '' })).toEqual({ workflow: id, restored: 1, movedOn: 0 })
    expect(rowsOf(dataDir)).toEqual(before)
  })
})

test('who has gone on since is not taken back', async () => {
  await withMayaWaiting(async ({ api, id, change, runDue, passMs }) => {
    await change(drawGraph({ ...base, pause: ['wait', { hours: 3 }] }, ['start > hello > pause > ask > end']))
    const { change: done } = await api.versions.publish({ workflow: id, people: 'move' })
    await runDue()
    await passMs(hourMs)
    expect(await api.versions.undo({ change: done ?? '' })).toEqual({ workflow: id, restored: 0, movedOn: 1 })
  })
})

test('every version is kept, with a name or what it changed, and can be the draft again', async () => {
  await withMayaWaiting(async ({ api, id, change }) => {
    await change(drawGraph({ ...base, pause: ['wait', { days: 3 }] }, ['start > hello > pause > ask > end']))
    await api.versions.publish({ workflow: id, people: 'stay' })
    await api.versions.name({ workflow: id, number: 1, name: 'How it began' })
    expect(await api.versions.list({ workflow: id })).toEqual({
      changed: false,
      versions: [
        {
          ...{ number: 2, publishedAt: iso(startMs + dayMs), name: null, inside: 0 },
          description: 'After “Hello” people now wait 3 days instead of 2 days.',
        },
        {
          number: 1,
          publishedAt: iso(startMs),
          name: 'How it began',
          description: 'The first version, with 5 steps.',
          inside: 1,
        },
      ],
    })
    expect((await api.versions.get({ workflow: id, number: 1 })).graph).toEqual(first)
    expect(await api.versions.restore({ workflow: id, number: 1 })).toEqual({ id, revision: 3, problems: [] })
    expect((await api.workflows.get({ id })).graph).toEqual(first)
    expect(await api.versions.diff({ workflow: id, to: 'draft' })).toEqual({
      ...{ from: 2, to: 'draft' },
      changes: [
        { node: 'pause', kind: 'changed', sentence: 'After “Hello” people now wait 2 days instead of 3 days.' },
      ],
    })
    await expect(async () => api.versions.get({ workflow: id, number: 9 })).rejects.toThrow(
      'has no version 9. It has versions 1 to 2.',
    )
  })
})

test('a message drawn in a circle, before and after, goes on repeating itself', async () => {
  const circle = (subject: string) =>
    drawGraph({ start: ['personAdded'], pause: ['wait', { days: 7 }], ask: email(subject) }, [
      'start > ask > pause > ask',
    ])
  await withMayaWaiting(async (engine) => {
    const { api, id, change, passMs } = engine
    await change(circle('This week'))
    expect(await api.versions.publish({ workflow: id, people: 'move' })).toMatchObject({ counts: { unchanged: 1 } })
    for (let week = 0; week < 2; week++) await passMs(7 * dayMs)
    expect((await sentOf(engine)).map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      'Week',
      'This week',
      'This week',
    ])
  }, circle('Week'))
})
