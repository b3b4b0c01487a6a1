import { expect, test } from 'vitest'
import { followUp } from '../testing/graphs.ts'
import {
  addNote,
  changeNote,
  groupSteps,
  groupsOf,
  moveNotes,
  type Note,
  noteSizes,
  notesOf,
  removeNotes,
  renameGroup,
  ungroup,
} from './notes.ts'

const note: Note = { id: 'n', text: 'Ask Ana first', position: { x: 10, y: 20 }, size: { width: 240, height: 128 } }

test('a note is added, changed, moved and removed', () => {
  const added = addNote(followUp, note)
  expect(notesOf(added)).toEqual([note])
  expect(notesOf(changeNote(added, 'n', { text: 'Ask Ben' }))).toEqual([{ ...note, text: 'Ask Ben' }])
  const moved = moveNotes(added, new Map([['n', { x: 1.4, y: -3.6 }]]))
  expect(notesOf(moved)).toEqual([{ ...note, position: { x: 1, y: -4 } }])
  expect(removeNotes(added, ['n']).notes).toEqual([])
})

test('what a file holds in the place of notes is kept, and only what can be read is shown', () => {
  const strange = ['a word', null, 7, { kind: 'note' }, { kind: 'note', id: '', text: 'x' }, { kind: 'sound', id: 's' }]
  const bent = {
    kind: 'note',
    id: 'bent',
    text: 5,
    position: 'here',
    size: { width: -4, height: 1e300 },
    colour: 'red',
  }
  const graph = { ...followUp, notes: [...strange, bent, { ...bent, text: 'the same id again' }] }
  expect(notesOf(graph)).toEqual([
    { id: 'bent', text: '', position: { x: 0, y: 0 }, size: { width: noteSizes.least.width, height: noteSizes.most } },
  ])
  const changed = changeNote(addNote(graph, note), 'bent', { text: 'now a text' })
  expect(changed.notes).toEqual([
    ...strange,
    { ...bent, text: 'now a text' },
    { ...bent, text: 'the same id again' },
    { ...note, kind: 'note' },
  ])
  expect(removeNotes(graph, ['nobody'])).toBe(graph)
})

test('steps are framed together, and leave the frame they were in', () => {
  const two = groupSteps(followUp, ['hello', 'wait'], 'g', 'First day')
  expect(groupsOf(two)).toEqual([{ id: 'g', title: 'First day', steps: ['hello', 'wait'] }])
  const other = groupSteps(two, ['wait', 'check'], 'h', 'Later')
  expect(groupsOf(other)).toEqual([
    { id: 'g', title: 'First day', steps: ['hello'] },
    { id: 'h', title: 'Later', steps: ['wait', 'check'] },
  ])
  expect(groupsOf(groupSteps(other, ['hello', 'thanks'], 'i', 'New')).map(({ id }) => id)).toEqual(['h', 'i'])
  expect(groupsOf(renameGroup(two, 'g', 'Begin')).map(({ title }) => title)).toEqual(['Begin'])
  expect(groupsOf(ungroup(other, ['check'])).map(({ id }) => id)).toEqual(['g'])
})

test('a group tells only of steps that are there, each in one group', () => {
  const notes = [
    { kind: 'group', id: 'a', text: 'A', steps: ['hello', 'hello', 'gone', 5] },
    { kind: 'group', id: 'b', text: 'B', steps: ['hello', 'wait'] },
    { kind: 'group', id: 'c', text: 'C', steps: ['gone'] },
    { kind: 'group', id: 'd', text: 'D', steps: 'wait' },
  ]
  const graph = { ...followUp, notes }
  expect(groupsOf(graph)).toEqual([
    { id: 'a', title: 'A', steps: ['hello'] },
    { id: 'b', title: 'B', steps: ['wait'] },
  ])
  const nodes = followUp.nodes.filter(({ id }) => id !== 'wait')
  expect(groupsOf({ ...graph, nodes }).map(({ id }) => id)).toEqual(['a'])
})
