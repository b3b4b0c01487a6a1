import { describe, expect, test } from 'vitest'
import { isZone, nextInWindow, nextWallTime, readInstant, todayAt } from './zones.ts'

const at = (text: string) => Date.parse(text)
const iso = (ms: number) => new Date(ms).toISOString().replace('.000', '')

describe('a window opens at its wall time in the zone', () => {
  const office = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const, from: '09:00', to: '17:00' }
  const table: [string, string, string][] = [
    ['Europe/London', '2027-03-01T10:00:00Z', '2027-03-01T10:00:00Z'],
    ['Europe/London', '2027-03-01T17:00:00Z', '2027-03-02T09:00:00Z'],
    ['Europe/London', '2027-03-05T18:00:00Z', '2027-03-08T09:00:00Z'],
    ['Europe/London', '2027-03-27T12:00:00Z', '2027-03-29T08:00:00Z'],
    ['America/New_York', '2027-03-01T10:00:00Z', '2027-03-01T14:00:00Z'],
    ['Asia/Tokyo', '2027-02-28T23:30:00Z', '2027-03-01T00:00:00Z'],
  ]
  test.each(table)('%s at %s opens at %s', (zone, now, opens) => {
    expect(iso(nextInWindow(at(now), zone, office))).toBe(opens)
  })
})

describe('a wall time that comes again', () => {
  const table: [string, string, string, string][] = [
    ['Europe/London', '2027-03-01T09:00:00Z', '09:00', '2027-03-08T09:00:00Z'],
    ['Europe/London', '2027-03-01T08:59:00Z', '09:00', '2027-03-01T09:00:00Z'],
    ['Europe/London', '2027-03-22T10:00:00Z', '09:00', '2027-03-29T08:00:00Z'],
    ['America/New_York', '2027-03-08T15:00:00Z', '09:00', '2027-03-15T13:00:00Z'],
  ]
  test.each(table)('%s after %s, Mondays at %s, is %s', (zone, now, clock, next) => {
    expect(iso(nextWallTime(at(now), zone, ['monday'], clock))).toBe(next)
  })

  test('at a time that the spring skips, an hour later; at one that autumn has twice, the first', () => {
    expect(iso(nextWallTime(at('2027-03-27T12:00:00Z'), 'Europe/London', ['sunday'], '01:30'))).toBe(
      '2027-03-28T01:30:00Z',
    )
    expect(iso(nextWallTime(at('2027-10-30T12:00:00Z'), 'Europe/London', ['sunday'], '01:30'))).toBe(
      '2027-10-31T00:30:00Z',
    )
  })
})

test('a time without a zone is wall time where the business is', () => {
  expect(
    [
      readInstant('2027-07-01T09:00', 'Europe/London'),
      readInstant('2027-07-01T09:00:00Z', 'Europe/London'),
      readInstant('2027-07-01T09:00+02:00', 'Europe/London'),
      readInstant('2027-07-01T09:00+02', 'Europe/London'),
      readInstant('2027-07-01T09:00[Europe/Berlin]', 'Europe/London'),
      readInstant('2027-07-01T09:00+02:00[Europe/Berlin]', 'Europe/London'),
      readInstant('2027-07-01', 'Europe/London'),
      todayAt(at('2027-07-01T23:30:00Z'), 'Europe/London', '09:00'),
    ].map(iso),
  ).toEqual([
    '2027-07-01T08:00:00Z',
    '2027-07-01T09:00:00Z',
    ...Array.from({ length: 4 }, () => '2027-07-01T07:00:00Z'),
    '2027-06-30T23:00:00Z',
    '2027-07-02T08:00:00Z',
  ])
})

test('a zone is an IANA name, however often it is asked', () => {
  const asked = ['Europe/London', 'Mars/Olympus', '', 'Europe/London', 'Mars/Olympus'].map(isZone)
  expect(asked).toEqual([true, false, false, true, false])
})
