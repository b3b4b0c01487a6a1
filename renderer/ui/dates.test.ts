import { expect, test } from 'vitest'
import { capital, printDate, printDay, printMoment } from './dates.ts'

const noon = Date.parse('2026-11-21T12:00:00Z')

test('a moment near now is told by its day, seen from the zone', () => {
  const words = (at: string, zone: string) => printMoment(at, noon, zone).replace(/ \d.*/, '')
  expect([
    words('2026-11-21T15:30:00Z', 'UTC'),
    words('2026-11-22T09:00:00Z', 'UTC'),
    words('2026-11-20T23:59:00Z', 'UTC'),
    // Half past eleven in the evening of the 21st in London is already the 22nd in Tokyo, where it is the 21st now.
    words('2026-11-21T23:30:00Z', 'Asia/Tokyo'),
  ]).toEqual(['today', 'tomorrow', 'yesterday', 'tomorrow'])
})

test('a moment far from now says its date, with the year only when it is another one', () => {
  expect(printDay('2026-06-09T10:00:00Z', noon, 'UTC')).not.toContain('2026')
  expect(printDay('2025-06-09T10:00:00Z', noon, 'UTC')).toContain('2025')
})

test('the day when the clocks change is still one day', () => {
  const before = Date.parse('2026-03-28T12:00:00Z')
  expect(printMoment('2026-03-29T12:00:00Z', before, 'Europe/London')).toMatch(/^tomorrow /)
})

test('a plain date is the same day everywhere', () => {
  expect(printDate('1990-04-05')).toMatch(/5/)
  expect(capital('today 14:02')).toBe('Today 14:02')
})
