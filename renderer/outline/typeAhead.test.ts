import { expect, test } from 'vitest'
import { followUp } from '../canvas/testing/graphs.ts'
import { outlineFor } from './outlineFor.ts'
import { outlineRows } from './outlineRows.ts'
import { findTyped } from './typeAhead.ts'

const rows = outlineRows(outlineFor(followUp).lines, new Set())
const found = (typed: string, from: number) => findTyped(rows, typed, from)?.sentence

test('letters find the next line that begins with them, round and round', () => {
  expect(found('w', 0)).toBe('Wait 2 days')
  expect(found('w', 2)).toBe('When a person is added')
  expect(found('wa', 2)).toBe('Wait 2 days')
  expect(found('I', 0)).toBe('If yes')
})

test('else they find a word inside, or the number of a step', () => {
  expect(found('welc', 0)).toBe('Send the email “Welcome”')
  expect(found('6', 0)).toBe('Send the email “Still there?”')
  expect(found('zz', 0)).toBe(undefined)
})
