import { expect, test } from 'vitest'
import { createBuilderStore } from '../builderStore.ts'
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
  actions.notes.add({ x: 100, y: 100 })
  const { writing, chosenNotes } = store.getState()
  const [id = ''] = chosenNotes
  expect(writing).toBe(id)
  actions.notes.write(id, 'As', 40)
  actions.notes.write(id, 'Ask', 400.5)
  actions.notes.stopWriting()
  const size = { width: 240, height: 401 }
  expect(notesOf(graph())).toEqual([{ id, text: 'Ask', position: { x: -20, y: 36 }, size }])
  undo()
  expect(notesOf(graph()).map(({ text }) => text)).toEqual([''])
  undo()
  expect(graph()).toBe(followUp)
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
