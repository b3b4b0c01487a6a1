import { expect, test } from 'vitest'
import { derive } from '../document/derive.ts'
import { addNote, groupSteps } from '../document/notes.ts'
import { groupNodes } from '../notes/noteNodes.ts'
import { followUp } from '../testing/graphs.ts'
import { isStepNode, movedWithGroups, notesIn, placedNodes, stepsIn } from './canvasNodes.ts'

const note = {
  id: 'start',
  text: 'Its id is that of a step',
  position: { x: 400, y: 0 },
  size: { width: 200, height: 100 },
}
const graph = groupSteps(addNote(followUp, note), ['hello', 'wait'], 'g', 'First days')
const derived = derive(graph, null)
const nobody = { selected: [], chosenNotes: [] }
const placed = placedNodes(derived, nobody, [])
const groups = groupNodes(graph, placed.filter(isStepNode), [])
const placeOf = (id: string) => placed.find((node) => node.id === id)?.position ?? { x: 0, y: 0 }

test('notes and steps stand side by side, a note with the id of a step too', () => {
  expect(placed.map(({ id, type }) => `${type} ${id}`)).toEqual([
    'note note:start',
    ...['start', 'hello', 'wait', 'check', 'thanks', 'remind'].map((id) => `step ${id}`),
  ])
  const chosen = placedNodes(derived, { selected: ['wait'], chosenNotes: ['start'] }, placed)
  expect(chosen.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['note:start', 'wait'])
})

test('what did not change stays the same node, so that nothing is drawn again for it', () => {
  expect(placedNodes(derived, nobody, placed)).toBe(placed)
  expect(groupNodes(graph, placed.filter(isStepNode), groups)[0]).toBe(groups[0])
  const nodes = graph.nodes.map((step) => (step.id === 'hello' ? { ...step, config: { subject: 'Hello' } } : step))
  expect(placedNodes(derive({ ...graph, nodes }, derived), nobody, placed)).toBe(placed)
})

test('a step that gets another way out gets its dot', () => {
  const nodes = graph.nodes.map((step) => (step.id === 'check' ? { ...step, type: 'split', config: {} } : step))
  const next = placedNodes(derive({ ...graph, nodes }, derived), nobody, placed)
  const dots = next.find(({ id }) => id === 'check')?.handles?.map(({ id, x }) => [id, Math.round(x)])
  expect(dots).toEqual([
    [undefined, 134],
    ['a', 86],
    ['b', 182],
  ])
  expect(next.filter((node, index) => node !== placed[index]).map(({ id }) => id)).toEqual(['check'])
})

test('the frame of a group is around its steps, and where it is dragged they go', () => {
  const [frame] = groups
  const hello = placeOf('hello')
  expect(frame?.position).toEqual({ x: hello.x - 28, y: hello.y - 28 })
  const to = { x: (frame?.position.x ?? 0) + 50, y: (frame?.position.y ?? 0) - 10 }
  const drag = { id: 'group:g', type: 'position', position: to, dragging: true } as const
  expect(movedWithGroups([drag], graph, placed)).toEqual(
    ['hello', 'wait'].map((id) => ({ ...drag, id, position: { x: placeOf(id).x + 50, y: placeOf(id).y - 10 } })),
  )
  // A step that is dragged with its group goes once.
  const own = { id: 'hello', type: 'position', position: { x: 1, y: 2 }, dragging: true } as const
  expect(movedWithGroups([own, drag], graph, placed).map((change) => 'id' in change && change.id)).toEqual([
    'hello',
    'wait',
  ])
})

test('what was dragged is told apart: steps, those a frame carries included, and notes by their own ids', () => {
  expect(stepsIn([...groups, ...placed.slice(0, 2)], placeOf).map(([id]) => id)).toEqual(['hello', 'wait', 'start'])
  expect(notesIn([...groups, ...placed])).toEqual([['start', { x: 400, y: 0 }]])
})
