import { expect, test } from 'vitest'
import { createBuilderStore } from '../builderStore.ts'
import { type Box, boxesOf } from '../layout/boxes.ts'
import { followUp } from '../testing/graphs.ts'
import { groupsOf, notesOf } from './notes.ts'
import { stepActions } from './stepActions.ts'

function opened() {
  const store = createBuilderStore({ id: 'w', name: 'Follow-up', graph: followUp })
  const said: string[] = []
  const actions = stepActions(store, (sentence) => said.push(sentence), Math.random)
  const graph = () => store.getState().history.present.graph
  return { store, said, actions, graph, undo: () => store.getState().undo() }
}

test('a new note is written at once; its typing is one thing to undo, and it grows with what is written', () => {
  const { store, actions, graph, undo } = opened()
  actions.notes.add({ x: 700, y: 200 })
  const { writing, chosenNotes } = store.getState()
  const [id = ''] = chosenNotes
  expect(writing).toBe(id)
  actions.notes.write(id, 'As', 40)
  actions.notes.write(id, 'Ask', 300.5)
  actions.notes.stopWriting()
  const size = { width: 240, height: 301 }
  expect(notesOf(graph())).toEqual([{ id, text: 'Ask', position: { x: 580, y: 136 }, size }])
  undo()
  expect(notesOf(graph()).map(({ text }) => text)).toEqual([''])
  undo()
  expect(graph()).toBe(followUp)
})

test('a new note lies on free paper, beside the steps and the other notes, and words beyond its height scroll', () => {
  const { store, actions, graph } = opened()
  const boxes = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ].map((middle) => actions.notes.add(middle))
  const { steps, places } = store.getState().derived
  const all = [...boxesOf([...steps.values()], places), ...boxes]
  const isOn = (a: Box, b: Box) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  expect(all.filter((box, index) => all.some((other, n) => n !== index && isOn(box, other)))).toEqual([])
  const [id = ''] = store.getState().chosenNotes
  actions.notes.write(id, 'Long', 5000)
  expect(notesOf(graph()).at(-1)?.size.height).toBe(320)
  actions.notes.place(id, { x: 0, y: 900 }, { width: 240, height: 600 })
  actions.notes.write(id, 'Longer', 5000)
  expect(notesOf(graph()).at(-1)?.size.height).toBe(600)
})

test('who moves a note alone leaves the steps where they arrange themselves', () => {
  const { store, actions, graph } = opened()
  actions.notes.add({ x: 0, y: 0 })
  const [id = ''] = store.getState().chosenNotes
  actions.notes.move(new Map(), new Map([[id, { x: 7.4, y: 8 }]]))
  expect(notesOf(graph())[0]?.position).toEqual({ x: 7, y: 8 })
  expect(graph().nodes).toBe(followUp.nodes)
  actions.notes.move(new Map([['wait', { x: 1.6, y: 2 }]]), new Map())
  expect(graph().nodes.find((step) => step.id === 'wait')?.position).toEqual({ x: 2, y: 2 })
  expect(graph().nodes.every(({ position }) => position)).toBe(true)
})

test('deleting takes the chosen notes and steps together, and undo brings all of them back', () => {
  const { store, actions, said, graph, undo } = opened()
  actions.notes.add({ x: 0, y: 0 })
  const { chosenNotes } = store.getState()
  store.getState().select(['wait'])
  store.getState().set({ chosenNotes })
  actions.removeChosen()
  expect(said).toEqual([
    'Deleted the note. Deleted “Wait 2 days”. “Welcome” now leads to “Replied since they entered?”.',
  ])
  expect(notesOf(graph())).toEqual([])
  expect(graph().nodes).toHaveLength(5)
  undo()
  expect(notesOf(graph())).toHaveLength(1)
  expect(graph().nodes).toBe(followUp.nodes)
})

test('the chosen steps are framed in the order of the workflow, and taken out of the frame again', () => {
  const { store, actions, said, graph } = opened()
  store.getState().select(['wait', 'hello'])
  actions.notes.group()
  const { writing } = store.getState()
  actions.notes.rename(writing ?? '', 'First days')
  expect(groupsOf(graph())).toEqual([{ id: writing, title: 'First days', steps: ['hello', 'wait'] }])
  actions.notes.ungroup()
  expect(groupsOf(graph())).toEqual([])
  expect(said).toEqual(['Took the frame away. Its steps stay.'])
})
