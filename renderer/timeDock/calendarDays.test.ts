import { expect, test } from 'vitest'
import { calendarDays } from './calendarDays.ts'

const days = (start: string, end: string, zone: string) =>
  calendarDays(Date.parse(start), Date.parse(end), zone).map(({ startMs }) => new Date(startMs).toISOString())

test('days begin at midnight in the zone of the business, the first one where the test begins', () => {
  expect(days('2027-03-01T09:00:00Z', '2027-03-03T09:00:00Z', 'Asia/Tokyo')).toEqual([
    '2027-03-01T09:00:00.000Z',
    '2027-03-01T15:00:00.000Z',
    '2027-03-02T15:00:00.000Z',
  ])
})

test('a day on which the clocks change is longer or shorter', () => {
  expect(days('2027-03-27T09:00:00Z', '2027-03-29T09:00:00Z', 'Europe/London')).toEqual([
    '2027-03-27T09:00:00.000Z',
    '2027-03-28T00:00:00.000Z',
    '2027-03-28T23:00:00.000Z',
  ])
  expect(days('2027-10-30T20:00:00Z', '2027-11-01T12:00:00Z', 'Europe/London')).toEqual([
    '2027-10-30T20:00:00.000Z',
    '2027-10-30T23:00:00.000Z',
    '2027-11-01T00:00:00.000Z',
  ])
})

test('a test of a year has each day once, where a midnight is jumped over too', () => {
  for (const zone of ['America/Santiago', 'Africa/Cairo', 'Pacific/Chatham', 'UTC']) {
    const found = days('2027-01-01T12:00:00Z', '2028-01-01T12:00:00Z', zone)
    expect([found.length >= 366 && found.length <= 367, new Set(found).size === found.length]).toEqual([true, true])
  }
})

test('where the clocks change at midnight, the day begins with the first instant of its date', () => {
  const walls = (start: string, zone: string) => {
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    const end = new Date(Date.parse(start) + 3 * 86_400_000).toISOString()
    return days(start, end, zone).map((day) => wall.format(Date.parse(day)))
  }
  expect([
    walls('2026-04-23T07:00:00Z', 'Africa/Cairo'),
    walls('2026-03-28T07:00:00Z', 'Asia/Beirut'),
    walls('2027-03-13T14:00:00Z', 'America/Havana'),
    walls('2026-09-05T14:00:00Z', 'America/Santiago'),
  ]).toEqual([
    ['2026-04-23 09:00', '2026-04-24 01:00', '2026-04-25 00:00', '2026-04-26 00:00'],
    ['2026-03-28 09:00', '2026-03-29 01:00', '2026-03-30 00:00', '2026-03-31 00:00'],
    ['2027-03-13 09:00', '2027-03-14 01:00', '2027-03-15 00:00', '2027-03-16 00:00'],
    ['2026-09-05 10:00', '2026-09-06 01:00', '2026-09-07 00:00', '2026-09-08 00:00'],
  ])
})
