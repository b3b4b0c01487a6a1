import { expect, test } from 'vitest'
import {
  burstPauseMs,
  commitLater,
  commitNow,
  type History,
  redo,
  settle,
  startHistory,
  undo,
  withOlder,
} from './history.ts'

const at = (past: string[], present: string, future: string[] = [], start = 0): History<string> => ({
  past,
  present,
  future,
  open: null,
  start,
})

test('undo and redo walk through the commits', () => {
  const history = commitNow(commitNow(startHistory('a'), 'b'), 'c')
  expect(undo(undo(history))).toEqual(at([], 'a', ['b', 'c']))
  expect(redo(undo(history))).toEqual(history)
  expect(undo(startHistory('a'))).toEqual(startHistory('a'))
  expect(redo(startHistory('a'))).toEqual(startHistory('a'))
})

test('a burst of typing is one entry, until the field is left', () => {
  const typed = commitLater(commitLater(startHistory(''), 'H', 'subject', 0), 'Hi', 'subject', burstPauseMs)
  expect(typed).toEqual({ ...at([''], 'Hi'), open: { burst: 'subject', atMs: burstPauseMs } })
  const again = commitLater(settle(typed), 'Hi!', 'subject', burstPauseMs)
  expect(again.past).toEqual(['', 'Hi'])
})

test('a pause ends a burst, however long it went on before', () => {
  let history = startHistory('')
  for (let letters = 1; letters <= 50; letters++)
    history = commitLater(history, 'x'.repeat(letters), 'body', letters * burstPauseMs)
  expect(history.past).toEqual([''])
  expect(commitLater(history, 'y', 'body', 51 * burstPauseMs + 1).past).toEqual(['', 'x'.repeat(50)])
})

test('typing in another field is another entry', () => {
  const history = commitLater(commitLater(startHistory('a'), 'b', 'subject', 0), 'c', 'body', 0)
  expect(history.past).toEqual(['a', 'b'])
})

test('a new change forgets what was undone', () => {
  expect(commitNow(undo(commitNow(startHistory('a'), 'b')), 'c')).toEqual(at(['a'], 'c'))
})

test('the past is kept up to its limit, and the same value is no entry', () => {
  let history = startHistory(0)
  for (let number = 1; number <= 9; number++) history = commitNow(history, number, 3)
  expect([history.past, history.start]).toEqual([[6, 7, 8], 6])
  expect(commitNow(history, 9)).toBe(history)
})

test('what led here is read later: before what was changed since, and redone only when nothing was', () => {
  expect(withOlder(startHistory('c'), ['a', 'b'], ['d', 'e'])).toEqual(at(['a', 'b'], 'c', ['d', 'e'], -2))
  const changed = commitNow(startHistory('c'), 'x')
  expect(withOlder(changed, ['a', 'b'], ['d', 'e'])).toEqual(at(['a', 'b', 'c'], 'x', [], -2))
  expect(withOlder(undo(changed), ['b'], ['d'])).toEqual(at(['b'], 'c', ['x'], -1))
  const twice = withOlder(changed, ['b'], [])
  expect(withOlder(twice, ['b'], [])).toBe(twice)
})
