import { expect, test } from 'vitest'
import { needsOf } from './needs.ts'

const nothing = { unknown: 0, failed: 0, held: 0, stuckRuns: 0, tasks: 0, notices: 0, approvals: 0 }

test('what is zero is not mentioned', () => {
  expect(needsOf(nothing)).toEqual([])
})

test('what is in doubt comes first, and numbers agree with their words', () => {
  expect(needsOf({ ...nothing, unknown: 2, held: 1, stuckRuns: 3 }).map(({ kind, title }) => [kind, title])).toEqual([
    ['unknown', '2 messages may or may not have arrived'],
    ['held', '1 message waits for your word'],
    ['stuckRuns', '3 people are stuck at a step'],
  ])
})
