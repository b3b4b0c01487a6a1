import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import type { Graph } from '../../shared/graph.ts'
import { switched } from '../../shared/stepOff.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const email = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]
const whole = drawGraph(
  {
    ...{ start: ['personAdded'], hello: email('Hello'), pause: ['wait', { days: 2 }] },
    ...{ ask: email('Ask'), rest: ['wait', { days: 1 }], more: email('More') },
  },
  ['start > hello > pause > ask > rest > more'],
)
const without = (graph: Graph, ...ids: string[]): Graph => ({
  ...graph,
  nodes: graph.nodes.map((step) => (ids.includes(step.id) ? switched(step, true) : step)),
})

interface Inside {
  id: string
  change: (graph: Graph) => Promise<void>
  /** Subjects and states of all messages, the oldest first. */
  messages: () => Promise<string[]>
  line: () => Promise<string[]>
}

/** A workflow that is on, with Maya in the wait after its first message. */
const withMaya = (use: (engine: TestEngine & Inside) => Promise<void>) =>
  withEngine(async (engine) => {
    const { api } = engine
    const { id } = await api.workflows.create({ name: 'Trial', graph: whole })
    await api.workflows.turnOn({ id })
    await api.people.add(maya)
    await engine.runDue()
    await engine.passMs(dayMs)
    const inside: Inside = {
      id,
      change: async (graph) => {
        const { revision } = await api.workflows.get({ id })
        await api.workflows.save({ id, revision, name: 'Trial', graph })
      },
      messages: async () =>
        (await api.messages.list({ show: 'all', limit: 100 })).messages
          .map(({ subject, state, error }) => [subject, state, error].filter(Boolean).join(' '))
          .reverse(),
      line: async () =>
        (await api.runs.line({ runId: 1 })).events
          .slice(4)
          .map(({ node, type, reason }) => [node, type, reason].filter(Boolean).join(' ')),
    }
    await use(Object.assign(Object.create(engine) as TestEngine, inside))
  })

test('who waits at a step that is switched off goes on when they are moved, and back when that is undone', () =>
  withMaya(async ({ api, id, change, messages, line, runDue, passMs }) => {
    await change(without(whole, 'pause', 'ask'))
    const { people, counts } = await api.versions.plan({ workflow: id, limit: 10 })
    expect({ counts, next: people.map(({ before, after }) => [before, after]) }).toEqual({
      counts: { unchanged: 0, moved: 1, retimed: 0, removed: 0 },
      next: [
        [
          { kind: 'message', node: 'ask', title: 'Ask', at: '2027-03-03T09:00:00.000Z' },
          { kind: 'message', node: 'more', title: 'More', at: '2027-03-03T09:00:00.000Z' },
        ],
      ],
    })
    const moved = await api.versions.publish({ workflow: id, people: 'move' })
    expect(await api.versions.undo({ change: moved.change ?? '' })).toMatchObject({ restored: 1, movedOn: 0 })
    await runDue()
    expect((await line()).at(-1)).toBe('pause waiting')

    await api.versions.publish({ workflow: id, people: 'move' })
    await runDue()
    expect(await line()).toEqual([
      ...['hello left', 'pause entered', 'pause waiting', 'pause skipped this step is off'],
      ...['ask entered', 'ask skipped this step is off', 'rest entered', 'rest waiting'],
    ])
    await passMs(dayMs)
    expect(await messages()).toEqual(['Hello accepted', 'More accepted'])
  }))

test('who stays on their version still gets what it says', () =>
  withMaya(async ({ api, id, change, messages, passMs }) => {
    await change(without(whole, 'ask'))
    await api.versions.publish({ workflow: id, people: 'stay' })
    await passMs(dayMs)
    expect(await messages()).toEqual(['Hello accepted', 'Ask accepted'])
  }))

test('a message that has not gone out yet does not go out from a step that is off, and waits again when that is undone', () =>
  withMaya(async ({ api, id, change, messages, line, passMs, runDue }) => {
    await api.connections.add({
      ...{ from: 'FitBox <hello@fitbox.example>', host: '127.0.0.1', port: 9, secure: false },
      ...{ username: '', password: '', perMinute: null },
    })
    await passMs(dayMs)
    const states = async () => (await messages()).map((one) => one.split(' ').slice(0, 2).join(' '))
    expect(await states()).toEqual(['Hello accepted', 'Ask retry'])
    const waiting = await messages()
    await change(without(whole, 'ask'))
    expect((await api.versions.plan({ workflow: id, limit: 10 })).people).toMatchObject([
      { what: 'moved', before: { node: 'ask' }, after: { node: 'more', at: '2027-03-04T09:00:00.000Z' } },
    ])
    const { change: done } = await api.versions.publish({ workflow: id, people: 'move' })
    expect(await messages()).toEqual(['Hello accepted', 'Ask skipped this step is off'])
    expect(await api.versions.undo({ change: done ?? '' })).toMatchObject({ restored: 1, movedOn: 0 })
    expect(await messages()).toEqual(waiting)

    const again = await api.versions.publish({ workflow: id, people: 'move' })
    await runDue()
    expect((await line()).slice(-4)).toEqual([
      ...['ask entered', 'ask skipped this step is off', 'rest entered', 'rest waiting'],
    ])
    for (let hour = 0; hour < 20; hour++) await passMs(hourMs)
    expect(await states()).toEqual(['Hello accepted', 'Ask skipped'])
    expect(await api.versions.undo({ change: again.change ?? '' })).toMatchObject({ restored: 0, movedOn: 1 })
    expect(await states()).toEqual(['Hello accepted', 'Ask skipped'])
  }))

test('a message that was passed over because its step was off goes out when it is on again and comes later', () =>
  withMaya(async ({ api, id, change, messages, passMs }) => {
    await change(without(whole, 'ask'))
    await api.versions.publish({ workflow: id, people: 'move' })
    await passMs(dayMs)
    const { edges: _, ...steps } = whole
    const late = ['start', 'hello', 'pause', 'rest', 'ask', 'more']
    const edges = late.slice(1).map((target, at) => {
      const source = late[at] ?? ''
      return { id: `${source}.next`, source, port: 'next', target }
    })
    await change({ ...steps, edges })
    await api.versions.publish({ workflow: id, people: 'move' })
    await passMs(dayMs)
    expect(await messages()).toEqual(['Hello accepted', 'Ask accepted', 'More accepted'])
  }))
