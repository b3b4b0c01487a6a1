import { expect, test } from 'vitest'
import { readEnd, readMoment } from './readMoment.ts'

const iso = (ms: number) => new Date(ms).toISOString()

test('a plain day begins at midnight of the business and ends with all of that day, also when the clock changes', () => {
  expect(iso(readMoment('2027-03-28', 'Europe/London'))).toBe('2027-03-28T00:00:00.000Z')
  expect(iso(readEnd('2027-03-28', 'Europe/London'))).toBe('2027-03-28T23:00:00.000Z')
  expect(iso(readEnd('2027-03-28T18:00', 'Europe/London'))).toBe('2027-03-28T17:00:00.000Z')
  expect(() => readEnd('soon', 'Europe/London')).toThrow('Write it like 2027-03-01T09:00.')
})
