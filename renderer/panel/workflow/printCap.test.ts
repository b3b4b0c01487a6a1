import { expect, test } from 'vitest'
import { printCap } from './printCap.ts'

test('a limit is said in the unit a person would use', () => {
  expect(printCap({ count: 1, hours: 1 })).toBe('1 message in 1 hour')
  expect(printCap({ count: 3, hours: 24 })).toBe('3 messages in 24 hours')
  expect(printCap({ count: 5, hours: 168 })).toBe('5 messages in 7 days')
  expect(printCap({ count: 5, hours: 30 })).toBe('5 messages in 30 hours')
})
