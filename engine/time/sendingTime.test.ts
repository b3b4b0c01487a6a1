import { expect, test } from 'vitest'
import type { WorkflowSettings } from '../../shared/graph.ts'
import { nextSendingTime } from './sendingTime.ts'

const night = { from: '20:00', to: '08:00' }
const workdays: WorkflowSettings['sendingDays'] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const always: WorkflowSettings = { quietHours: night, sendingDays: workdays, skipHolidays: true }

const reason = (now: string, channel: string, settings: WorkflowSettings, holidays: string[] = []) =>
  nextSendingTime(Date.parse(now), 'Europe/London', channel, settings, holidays).reason

test('a message that may go goes without a reason', () => {
  expect(reason('2027-03-01T12:00Z', 'sms', always, ['12-25'])).toBe(null)
  expect(reason('2027-03-06T23:00Z', 'email', { quietHours: { from: '08:00', to: '08:00' } }, ['03-06'])).toBe(null)
})

test('one that is held says what held it, from when to when', () => {
  const christmas = ['12-25', '12-26', '2027-12-27', '2027-12-28']
  expect([
    reason('2027-03-07T22:40Z', 'email', { quietHours: night }),
    reason('2027-03-06T09:00Z', 'email', always),
    reason('2027-03-05T22:00Z', 'email', always),
    reason('2027-03-07T23:00Z', 'email', always),
    reason('2027-12-24T21:00Z', 'email', { skipHolidays: true, quietHours: night }, christmas),
    reason('2027-12-27T10:00Z', 'email', always, christmas),
    reason('2027-12-27T10:00Z', 'email', { sendingDays: ['monday'], skipHolidays: true }, christmas),
    reason('2027-03-01T06:00Z', 'sms', { quietHours: { from: '22:00', to: '07:00' } }),
  ]).toEqual([
    'moved from Sun 22:40 to Mon 08:00: quiet hours',
    'moved from Sat 09:00 to Mon 08:00: no messages on Sat, Sun',
    'moved from Fri 22:00 to Mon 08:00: quiet hours, no messages on Sat, Sun',
    'moved from Sun 23:00 to Mon 08:00: quiet hours, no messages on Sun',
    'moved from Fri 21:00 to Wed 08:00: quiet hours, no messages on holidays (25 Dec, 26 Dec, 27 Dec, 28 Dec)',
    'moved from Mon 10:00 to Wed 08:00: no messages on holidays (27 Dec, 28 Dec)',
    'moved from Mon 10:00 to Mon 3 Jan 2028 00:00: no messages on Tue, Wed, Thu, Fri, Sat, Sun, no messages on holidays (27 Dec)',
    'moved from Mon 06:00 to Mon 08:00: quiet hours, text messages go between 08:00 and 21:00 only',
  ])
})

test('settings that leave no time for a message say so', () => {
  const none = 'leave no time for a message within 400 days'
  expect(() => reason('2027-03-01T12:00Z', 'email', { sendingDays: [] })).toThrow(none)
  expect(() => reason('2027-03-01T12:00Z', 'sms', { quietHours: { from: '07:00', to: '22:00' } })).toThrow(RangeError)
  const mondays = Array.from({ length: 60 }, (_, week) =>
    new Date(Date.UTC(2027, 2, 1 + 7 * week)).toISOString().slice(0, 10),
  )
  const onlyMondays: WorkflowSettings = { sendingDays: ['monday'], skipHolidays: true }
  expect(() => reason('2027-03-01T12:00Z', 'email', onlyMondays, mondays)).toThrow(none)
})
