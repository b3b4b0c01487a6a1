import { expect, test } from 'vitest'
import { commitLater, commitNow, redo, settle, startHistory, undo } from './history.ts'

test('undo and redo walk through the commits', () => {
  const history = commitNow(commitNow(startHistory('a'), 'b'), 'c')
  expect(undo(undo(history))).toEqual({ past: [], present: 'a', future: ['b', 'c'], open: null })
  expect(redo(undo(history))).toEqual(history)
  expect(undo(startHistory('a'))).toEqual(startHistory('a'))
  expect(redo(startHistory('a'))).toEqual(startHistory('a'))
})

test('a burst of typing is one entry, until the field is left', () => {
  const typed = commitLater(commitLater(startHistory(''), 'H', 'subject'), 'Hi', 'subject')
  expect(typed).toEqual({ past: [''], present: 'Hi', future: [], open: 'subject' })
  const again = commitLater(settle(typed), 'Hi!', 'subject')
  expect(again.past).toEqual(['', 'Hi'])
})

test('typing in another field is another entry', () => {
  const history = commitLater(commitLater(startHistory('a'), 'b', 'subject'), 'c', 'body')
  expect(history.past).toEqual(['a', 'b'])
})

test('a new change forgets what was undone', () => {
  const history = commitNow(undo(commitNow(startHistory('a'), 'b')), 'c')
  expect(history).toEqual({ past: ['a'], present: 'c', future: [], open: null })
})

test('the past is kept up to its limit, and the same value is no entry', () => {
  let history = startHistory(0)
  for (let number = 1; number <= 9; number++) history = commitNow(history, number, 3)
  expect(history.past).toEqual([6, 7, 8])
  expect(commitNow(history, 9)).toBe(history)
})
