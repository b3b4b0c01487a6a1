import { expect, test } from 'vitest'
import { editBetween } from '../../../shared/edits/workflowEdit.ts'
import type { WorkflowDocument } from './document.ts'
import { asKept, editsSince } from './editsSince.ts'
import { commitLater, commitNow, type History, redo, startHistory, undo, withOlder } from './history.ts'

const named = (name: string): WorkflowDocument => ({ name, graph: { nodes: [], edges: [] } })
const [a, b, c, d] = [named('a'), named('b'), named('c'), named('d')]
const opened = startHistory(a)
const withB = commitNow(opened, b)
const withC = commitNow(withB, c)
const typed = (history: History<WorkflowDocument>, document: WorkflowDocument) =>
  commitLater(history, document, 'name', 0)

const cases: [what: string, saved: History<WorkflowDocument>, now: History<WorkflowDocument>, told: object][] = [
  ['nothing', withB, withB, { keep: 0, add: [], at: 0 }],
  ['one edit', opened, withB, { keep: 0, add: [editBetween(a, b)], at: 1 }],
  ['two edits', opened, withC, { keep: 0, add: [editBetween(a, b), editBetween(b, c)], at: 2 }],
  ['one taken back', withC, undo(withC), { keep: 0, add: [], at: -1 }],
  ['one done again', undo(undo(withC)), redo(undo(undo(withC))), { keep: 2, add: [], at: 1 }],
  ['another one instead', withC, commitNow(undo(withC), d), { keep: -1, add: [editBetween(b, d)], at: 0 }],
  ['one taken back before it was saved', opened, undo(withB), { keep: 0, add: [editBetween(a, b)], at: 0 }],
  ['typing that goes on', typed(withB, c), typed(typed(withB, c), d), { keep: -1, add: [editBetween(b, d)], at: 0 }],
  ['older ones read meanwhile', opened, withOlder(withB, [d, c], []), { keep: 0, add: [editBetween(a, b)], at: 1 }],
  [
    'older ones taken back',
    withOlder(withB, [d, c], []),
    undo(undo(withOlder(withB, [d, c], []))),
    { keep: 0, add: [], at: -2 },
  ],
  [
    'old ones let go of',
    withC,
    { ...commitNow(withC, d), past: [c], start: 2 },
    { keep: 0, add: [editBetween(c, d)], at: 1 },
  ],
]
test.each(cases)('%s is told', (_, saved, now, told) => {
  expect(editsSince(saved, now)).toEqual(told)
})

test('nothing is told of a history that has nothing in common with the saved one', () => {
  expect(editsSince(opened, startHistory(named('a')))).toBeNull()
  expect(editsSince(opened, { ...withC, past: [], start: 2 })).toBeNull()
})

test('nothing is told of what is nested too deeply to be read', () => {
  let deep: unknown = 'x'
  for (let level = 0; level < 90; level++) deep = [deep]
  const nested = { ...a, graph: { ...a.graph, own: { deep } } }
  expect(editsSince(opened, commitNow(opened, nested))).toBeNull()
})

test('a name is told as the host keeps it', () => {
  expect(asKept(named('  a '))).toEqual(a)
  expect(asKept(a)).toBe(a)
  expect(editsSince(opened, commitNow(opened, named(' ')))?.add).toEqual([editBetween(a, named('Untitled workflow'))])
})
