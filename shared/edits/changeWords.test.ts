import { expect, test } from 'vitest'
import type { Graph, GraphNode } from '../graph.ts'
import { changeWords } from './changeWords.ts'
import { doEdit, editBetween, undoEdit, type WorkflowDocument } from './workflowEdit.ts'

const wait: GraphNode = { id: 'wait', type: 'wait', version: 1, config: { days: 2 } }
const hello: GraphNode = {
  id: 'hello',
  type: 'email',
  config: { subject: 'Welcome {{ person.firstName }}', body: 'Hi' },
}
const start: GraphNode = { id: 'start', type: 'personAdded' }
const before: WorkflowDocument = {
  name: 'Trial',
  graph: {
    settings: { quietHours: null, priority: 1 },
    nodes: [start, hello, wait],
    edges: [
      { id: 'l1', source: 'start', port: 'next', target: 'hello' },
      { id: 'l2', source: 'hello', port: 'next', target: 'wait' },
    ],
    notes: [{ id: 'n1', text: 'Ask Tom' }],
  },
}
const graph = (change: Partial<Graph>): WorkflowDocument => ({ ...before, graph: { ...before.graph, ...change } })
const at = (step: GraphNode, x: number): GraphNode => ({ ...step, position: { x, y: 0 } })
const setting = (change: object) => graph({ settings: { ...before.graph.settings, ...change } })

const edits: [words: string, after: WorkflowDocument][] = [
  ['delete “Wait 2 days”', graph({ nodes: [start, hello], edges: before.graph.edges.slice(0, 1) })],
  ['delete 2 steps', graph({ nodes: [start], edges: [] })],
  ['add “Wait 2 days”', graph({ nodes: [...before.graph.nodes, { ...wait, id: 'w2' }] })],
  ['add 2 steps', graph({ nodes: [...before.graph.nodes, { ...wait, id: 'w2' }, { ...wait, id: 'w3' }] })],
  ['replace “Wait 2 days” by “Welcome First name”', graph({ nodes: [start, hello, { ...hello, id: 'again' }] })],
  ['change the subject of “Hi”', graph({ nodes: [start, { ...hello, config: { subject: 'Hi', body: 'Hi' } }, wait] })],
  ['change the days of “Wait 3 days”', graph({ nodes: [start, hello, { ...wait, config: { days: 3 } }] })],
  ['change “Hi”', graph({ nodes: [start, { ...hello, config: { subject: 'Hi', body: 'You' } }, wait] })],
  ['move “Wait 2 days”', graph({ nodes: [start, hello, at(wait, 5)] })],
  ['move steps', graph({ nodes: [at(start, 1), at(hello, 2), at(wait, 3)] })],
  ['put the steps in another order', graph({ nodes: [hello, start, wait] })],
  ['delete a link', graph({ edges: before.graph.edges.slice(1) })],
  ['delete 2 links', graph({ edges: [] })],
  [
    'add a link',
    graph({ edges: [...before.graph.edges, { id: 'l3', source: 'wait', port: 'next', target: 'hello' }] }),
  ],
  ['change a link', graph({ edges: before.graph.edges.map((link) => ({ ...link, target: 'wait' })) })],
  ['add a note', graph({ notes: [{ id: 'n1', text: 'Ask Tom' }, { id: 'n2' }] })],
  ['change a note', graph({ notes: [{ id: 'n1', text: 'Ask Tom!' }] })],
  ['delete a note', graph({ notes: [] })],
  ['change the notes', graph({ notes: ['something', 'else'] })],
  ['change the quiet hours', setting({ quietHours: { from: '20:00', to: '08:00' } })],
  ['change who may enter again', setting({ reenter: 'afterDays', reenterAfterDays: 3 })],
  ['change the rules of the workflow', setting({ priority: 2, timeZone: 'business' })],
  ['change the rules of the workflow', setting({ own: 2 })],
  ['rename the workflow', { ...before, name: 'Trials' }],
  ['change the workflow', graph({ colour: 'red' })],
]
test.each(edits)('%s', (words, after) => {
  const edit = editBetween(before, after)
  expect(changeWords(edit, after.graph)).toBe(words)
  expect(doEdit(before, edit)).toEqual(after)
  expect(undoEdit(after, edit)).toEqual(before)
})

test('the first note, and steps that had their places before', () => {
  const bare = { ...before, graph: { nodes: [at(start, 1), at(hello, 1)], edges: [] } }
  const noted = { ...bare, graph: { ...bare.graph, notes: [{ id: 'n' }] } }
  const moved = { ...bare, graph: { ...bare.graph, nodes: [at(start, 2), at(hello, 2)] } }
  expect(changeWords(editBetween(bare, noted))).toBe('add a note')
  expect(changeWords(editBetween(noted, bare))).toBe('delete a note')
  expect(changeWords(editBetween(bare, moved))).toBe('move 2 steps')
})

test('without the graph a changed step has no name, and a long name is cut', () => {
  const renamed = editBetween(before, graph({ nodes: [start, { ...hello, config: { subject: 'Hi' } }, wait] }))
  expect(changeWords(renamed)).toBe('change a step')
  const long = { ...hello, id: 'long', config: { subject: `${'😀'.repeat(60)}` } }
  const added = editBetween(before, graph({ nodes: [...before.graph.nodes, long] }))
  expect(changeWords(added)).toBe(`add “${'😀'.repeat(40)}…”`)
})

test('an edit of another workflow is refused', () => {
  const edit = editBetween(before, graph({ nodes: [start, hello] }))
  expect(doEdit({ name: 'Other', graph: { nodes: [], edges: [] } }, edit)).toBeNull()
  expect(undoEdit(before, edit)).toBeNull()
})

test('an edit that leaves no workflow is none', () => {
  expect(doEdit(before, { is: 'value', from: before, to: 5 })).toBeNull()
})
