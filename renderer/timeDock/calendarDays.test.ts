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
