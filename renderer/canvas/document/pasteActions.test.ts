import { expect, test } from 'vitest'
import type { Graph } from '../../../shared/graph.ts'
import { seededRandom } from '../../../shared/ids.ts'
import { createBuilderStore } from '../builderStore.ts'
import { writeSteps } from '../clipboard/stepsText.ts'
import { followUp, linksOf } from '../testing/graphs.ts'
import { partOf } from './part.ts'
import { stepActions } from './stepActions.ts'

function open(graph: Graph = followUp) {
  const store = createBuilderStore({ id: 'w', name: 'Follow-up', graph })
  const said: string[] = []
  const actions = stepActions(store, (sentence) => said.push(sentence), seededRandom(7))
  return { store, said, actions, graph: () => store.getState().history.present.graph }
}
const point = { x: 900, y: 50 }
const hello = writeSteps(partOf(followUp, ['hello']))
const all = writeSteps(followUp)

test('steps are pasted after the chosen one, are chosen then, and one undo takes them away', () => {
  const { store, said, actions, graph } = open()
  store.getState().select(['remind'])
  const came = actions.paste(hello, point)
  expect(graph().edges.at(-1)).toMatchObject({ source: 'remind', port: 'next', target: came?.[0] })
  expect(store.getState().selected).toEqual(came)
  expect(said).toEqual(['Pasted “Welcome” after “Still there?”.'])
  actions.undo()
  expect(graph()).toBe(followUp)
})

test('after several chosen steps they follow the last of them, onto a chosen link the first', () => {
  const { store, said, actions } = open()
  store.getState().select(['wait', 'hello'])
  actions.paste(hello, point)
  store.getState().selectLink('l4')
  actions.paste(hello, point)
  expect(said).toEqual([
    'Pasted “Welcome” after “Wait 2 days”.',
    'Pasted “Welcome” after “Replied since they entered?”.',
  ])
})

test('on the paper a whole workflow keeps its start; behind a step people come in from there', () => {
  const { store, said, actions, graph } = open()
  expect(actions.paste(all, point)).toHaveLength(6)
  expect(graph().nodes[6]?.position).toEqual(point)
  actions.undo()
  store.getState().select(['remind'])
  expect(actions.paste(all, point)).toHaveLength(5)
  expect(linksOf(graph())).toHaveLength(5 + 1 + 4)
  expect(said).toEqual([
    'Pasted 6 steps.',
    'Pasted 5 steps after “Still there?”. The start was left out: people come from “Still there?”.',
  ])
})

test('what has no way on is laid down beside the others, and that is said', () => {
  const { store, said, actions, graph } = open()
  store.getState().select(['hello'])
  actions.paste(writeSteps({ nodes: [{ id: 'e', type: 'end', config: {} }], edges: [] }), point)
  expect(linksOf(graph())).toEqual(linksOf(followUp))
  expect(said).toEqual(["Pasted “End” beside the others: “End” has no way on, so it can't stand between two steps."])
})

test('what did not come along is told with its place', () => {
  const lost = (config: Record<string, unknown>) => ({ id: 'm', type: 'email', config: { subject: 'Hi', ...config } })
  const { said, actions } = open()
  actions.paste(writeSteps({ nodes: [lost({ connection: 'a' })], edges: [] }), point)
  const two = [lost({ connection: 'a' }), { id: 'h', type: 'webhook', config: { url: 'https://x.example/y' } }]
  actions.paste(writeSteps({ nodes: two, edges: [] }), point)
  actions.paste(
    writeSteps({
      nodes: [...two, { id: 'n', type: 'notifyStaff', config: { text: 'Look', email: 'a@b.example' } }],
      edges: [],
    }),
    point,
  )
  expect(said).toEqual([
    'Pasted “Hi”. Choose “From” of “Hi” anew.',
    'Pasted 2 steps after “Hi”. Choose “From” of “Hi” and “Address” of “Webhook” anew.',
    'Pasted 3 steps after “Hi”. 3 settings did not come along: choose them anew, such as “From” of “Hi”.',
  ])
})

test('what this window copied itself comes back whole', () => {
  const withAccount = {
    ...followUp,
    nodes: followUp.nodes.map((step) => ({ ...step, config: { ...step.config, connection: 'mine' } })),
  }
  const { store, said, actions, graph } = open(withAccount)
  store.getState().select(['hello'])
  const text = actions.copyChosen() ?? ''
  expect(text).not.toContain('mine')
  actions.paste(text.replaceAll('\n', '\r\n'), point)
  expect(graph().nodes.at(-1)?.config).toEqual({ subject: 'Welcome', body: 'Hi', connection: 'mine' })
  expect(said).toEqual([
    'Copied “Welcome”. Paste into any workflow, or into a mail.',
    'Pasted “Welcome” after “Welcome”.',
  ])
})

test('cutting closes the gap and tells it', () => {
  const { store, said, actions, graph } = open()
  expect(actions.cutChosen()).toBe(null)
  store.getState().select(['wait'])
  expect(actions.cutChosen()).toContain('leadloom.steps')
  expect(linksOf(graph())).toContain('hello.next>check')
  expect(said).toEqual(['Cut “Wait 2 days”. “Welcome” now leads to “Replied since they entered?”.'])
})

test('a text that holds no steps changes nothing', () => {
  const { said, actions, graph } = open()
  expect(actions.paste('Dear Maya', point)).toBe(null)
  expect(graph()).toBe(followUp)
  expect(said).toEqual(['What you copied are no steps of a workflow. Choose steps, copy them, and paste again.'])
})
