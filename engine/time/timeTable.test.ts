import { describe, expect, test } from 'vitest'
import type { WorkflowSettings } from '../../shared/graph.ts'
import { wait } from '../nodes/wait.ts'
import { waitUntil } from '../nodes/waitUntil.ts'
import { stepContext } from '../testing/stepContext.ts'
import { momentOf, type Offset } from './moment.ts'
import { nextSendingTime } from './sendingTime.ts'

/**
 * The time table. What is expected was written by hand, as instants, from the zones' rules in 2027:
 * New York -5/-4 (14 Mar 07:00Z, 7 Nov 06:00Z), London 0/+1 (28 Mar, 31 Oct, 01:00Z), Lord Howe +10:30/+11 (3 Apr 15:00Z,
 * 2 Oct 15:30Z), Chatham +12:45/+13:45 (3 Apr 14:00Z, 25 Sep 14:00Z), Santiago -4/-3 (4 Apr 03:00Z, 5 Sep 04:00Z),
 * Cairo +2/+3 (29 Apr 22:00Z), St. John's -2:30 until 7 Nov 2010 02:31Z (a minute past midnight), then -3:30, Tokyo +9, Kathmandu +5:45, Apia -10 until 30 Dec 2011 10:00Z, then +14.
 */
const newYork = 'America/New_York'
const london = 'Europe/London'
const lordHowe = 'Australia/Lord_Howe'
const tokyo = 'Asia/Tokyo'
const kathmandu = 'Asia/Kathmandu'
const chatham = 'Pacific/Chatham'
const santiago = 'America/Santiago'
const apia = 'Pacific/Apia'
const cairo = 'Africa/Cairo'
const stJohns = 'America/St_Johns'

const at = (text: string) => Date.parse(text)
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().replace(/(:00)?\.000/, ''))
const christmas = ['12-25', '12-26', '2027-12-27', '2027-12-28']
const night = { from: '20:00', to: '08:00' }
const workdays: WorkflowSettings['sendingDays'] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

type Config = Record<string, unknown>

describe('a wait of days keeps the wall time, a wait of hours is exact', () => {
  const table: [what: string, zone: string, from: string, config: Config, to: string][] = [
    ['over spring', newYork, '2027-03-13T14:00Z', { days: 1 }, '2027-03-14T13:00Z'],
    ['over autumn', newYork, '2027-11-06T13:00Z', { days: 1 }, '2027-11-07T14:00Z'],
    ['to a time that does not exist', newYork, '2027-03-13T07:30Z', { days: 1 }, '2027-03-14T07:30Z'],
    ['to a time that exists twice', newYork, '2027-11-06T05:30Z', { days: 1 }, '2027-11-07T05:30Z'],
    ['from the first of two', newYork, '2027-11-07T05:30Z', { days: 1 }, '2027-11-08T06:30Z'],
    ['from the second of two', newYork, '2027-11-07T06:30Z', { days: 1 }, '2027-11-08T06:30Z'],
    ['over spring', london, '2027-03-27T09:00Z', { days: 1 }, '2027-03-28T08:00Z'],
    ['over autumn', london, '2027-10-30T08:00Z', { days: 1 }, '2027-10-31T09:00Z'],
    ['to a time that does not exist', london, '2027-03-27T01:30Z', { days: 1 }, '2027-03-28T01:30Z'],
    ['to a time that exists twice', london, '2027-10-30T00:30Z', { days: 1 }, '2027-10-31T00:30Z'],
    ['of a day in hours, over spring', london, '2027-03-27T09:00Z', { hours: 24 }, '2027-03-28T09:00Z'],
    ['of a day and two hours', newYork, '2027-03-13T14:00Z', { days: 1, hours: 2 }, '2027-03-14T15:00Z'],
    ['of nothing', newYork, '2027-03-14T07:00Z', {}, '2027-03-14T07:00Z'],
    ['over half an hour', lordHowe, '2027-04-03T00:00Z', { days: 1 }, '2027-04-04T00:30Z'],
    ['to a time that does not exist', lordHowe, '2027-10-01T15:45Z', { days: 1 }, '2027-10-02T15:45Z'],
    ['to a time that exists twice', lordHowe, '2027-04-02T14:45Z', { days: 1 }, '2027-04-03T14:45Z'],
    ['over a month end', tokyo, '2027-03-27T00:00Z', { days: 30 }, '2027-04-26T00:00Z'],
    ['over midnight and the year', tokyo, '2027-12-31T14:30Z', { days: 1 }, '2028-01-01T14:30Z'],
    ['over a month end', kathmandu, '2027-01-30T04:15Z', { days: 2 }, '2027-02-01T04:15Z'],
    ['to a time that does not exist', chatham, '2027-09-24T14:15Z', { days: 1 }, '2027-09-25T14:15Z'],
    ['to a time that exists twice', chatham, '2027-04-02T13:15Z', { days: 1 }, '2027-04-03T13:15Z'],
    ['to a midnight that does not exist', santiago, '2027-09-04T04:00Z', { days: 1 }, '2027-09-05T04:00Z'],
    ['to an evening that exists twice', santiago, '2027-04-03T02:30Z', { days: 1 }, '2027-04-04T02:30Z'],
    ['to a day that was left out', apia, '2011-12-29T19:00Z', { days: 1 }, '2011-12-30T19:00Z'],
    ['over a day that was left out', apia, '2011-12-29T19:00Z', { days: 3 }, '2011-12-31T19:00Z'],
    ['from 31 January, 28 days', london, '2027-01-31T10:00Z', { days: 28 }, '2027-02-28T10:00Z'],
    ['from 31 January, 30 days', london, '2027-01-31T10:00Z', { days: 30 }, '2027-03-02T10:00Z'],
    ['to 29 February', london, '2028-02-28T10:00Z', { days: 1 }, '2028-02-29T10:00Z'],
    ['from 29 February, a year', london, '2028-02-29T10:00Z', { days: 365 }, '2029-02-28T10:00Z'],
  ]
  test.each(table)('%s, %s', (_what, zone, from, config, to) => {
    const outcome = wait(stepContext('wait', config, { zone, enteredMs: at(from), nowMs: at(from) + 1 }))
    expect(outcome).toEqual({ kind: 'sleep', until: at(to), port: 'next', reason: null })
  })
})

describe('a wait of business days', () => {
  const easter = ['2027-03-26', '2027-03-29']
  const table: [what: string, zone: string, from: string, config: Config, holidays: string[], to: string][] = [
    ['over a weekend and spring', london, '2027-03-26T09:00Z', { businessDays: 1 }, [], '2027-03-29T08:00Z'],
    ['over Easter', london, '2027-03-25T09:00Z', { businessDays: 1 }, easter, '2027-03-30T08:00Z'],
    ['over Christmas', london, '2027-12-23T10:00Z', { businessDays: 2 }, christmas, '2027-12-29T10:00Z'],
    ['from a Saturday', london, '2027-02-27T15:00Z', { businessDays: 1 }, [], '2027-03-01T15:00Z'],
    ['over the year', london, '2027-12-31T17:00Z', { businessDays: 1 }, ['01-01', '2028-01-03'], '2028-01-04T17:00Z'],
    ['for two weeks', london, '2027-03-01T09:00Z', { businessDays: 10 }, [], '2027-03-15T09:00Z'],
    ['to 29 February', london, '2028-02-28T09:00Z', { businessDays: 1 }, [], '2028-02-29T09:00Z'],
    ['over a holiday on 29 February', london, '2028-02-28T09:00Z', { businessDays: 1 }, ['02-29'], '2028-03-01T09:00Z'],
    ['to a midnight that does not exist', cairo, '2027-04-28T22:00Z', { businessDays: 1 }, [], '2027-04-29T22:00Z'],
    ['over a Friday that was left out', apia, '2011-12-29T19:00Z', { businessDays: 1 }, [], '2012-01-01T19:00Z'],
    ['where it is Friday already', tokyo, '2027-03-04T15:30Z', { businessDays: 1 }, [], '2027-03-07T15:30Z'],
    [
      'after a day, before hours',
      london,
      '2027-03-05T09:00Z',
      { days: 1, businessDays: 1, hours: 3 },
      [],
      '2027-03-08T12:00Z',
    ],
  ]
  test.each(table)('%s, %s', (_what, zone, from, config, holidays, to) => {
    const outcome = wait(stepContext('wait', config, { zone, holidays, enteredMs: at(from) }))
    expect(outcome).toEqual({ kind: 'sleep', until: at(to), port: 'next', reason: null })
  })
})

describe('a window opens at its wall time', () => {
  const table: [what: string, zone: string, from: string, config: Config, holidays: string[], to: string][] = [
    ['after a weekend, in spring', london, '2027-03-27T12:00Z', {}, [], '2027-03-29T08:00Z'],
    ['this morning', newYork, '2027-03-01T10:00Z', {}, [], '2027-03-01T14:00Z'],
    ['this morning', kathmandu, '2027-03-01T02:00Z', {}, [], '2027-03-01T03:15Z'],
    ['and is open to its last minute', london, '2027-03-01T16:59Z', {}, [], '2027-03-01T16:59Z'],
    ['and is shut at its end', london, '2027-03-01T17:00Z', {}, [], '2027-03-02T09:00Z'],
    [
      'which does not exist that day',
      newYork,
      '2027-03-13T12:00Z',
      { days: ['sunday'], from: '02:30', to: '05:00' },
      [],
      '2027-03-14T07:30Z',
    ],
    [
      'which exists twice that day',
      london,
      '2027-10-30T12:00Z',
      { days: ['sunday'], from: '01:30', to: '03:00' },
      [],
      '2027-10-31T00:30Z',
    ],
    [
      'at a midnight that does not exist',
      santiago,
      '2027-09-04T12:00Z',
      { days: ['sunday'], from: '00:00', to: '06:00' },
      [],
      '2027-09-05T04:00Z',
    ],
    ['not on a day that was left out', apia, '2011-12-30T04:00Z', { days: ['friday'] }, [], '2012-01-05T19:00Z'],
    ['also on holidays', london, '2027-12-24T18:00Z', {}, christmas, '2027-12-27T09:00Z'],
    ['but not when told so', london, '2027-12-24T18:00Z', { skipHolidays: true }, christmas, '2027-12-29T09:00Z'],
  ]
  test.each(table)('%s, %s', (_what, zone, from, config, holidays, to) => {
    const outcome = waitUntil(stepContext('waitUntil', config, { zone, holidays, nowMs: at(from) }))
    expect(outcome).toEqual({ kind: 'sleep', until: at(to), port: 'next', reason: null })
  })
})

describe('a message goes', () => {
  const table: [what: string, zone: string, now: string, channel: string, settings: WorkflowSettings, to: string][] = [
    ['by day at once', london, '2027-03-01T12:00Z', 'email', { quietHours: night }, '2027-03-01T12:00Z'],
    ['in the morning of spring', london, '2027-03-27T23:00Z', 'email', { quietHours: night }, '2027-03-28T07:00Z'],
    ['in the morning of autumn', london, '2027-10-30T22:00Z', 'email', { quietHours: night }, '2027-10-31T08:00Z'],
    ['in the morning of spring', newYork, '2027-03-14T05:00Z', 'email', { quietHours: night }, '2027-03-14T12:00Z'],
    [
      'after a quiet end that does not exist',
      newYork,
      '2027-03-14T04:00Z',
      'email',
      { quietHours: { from: '22:00', to: '02:30' } },
      '2027-03-14T07:30Z',
    ],
    [
      'after the first of two quiet ends',
      london,
      '2027-10-30T22:00Z',
      'email',
      { quietHours: { from: '22:00', to: '01:30' } },
      '2027-10-31T00:30Z',
    ],
    ['after half an hour more', lordHowe, '2027-04-03T12:00Z', 'email', { quietHours: night }, '2027-04-03T21:30Z'],
    ['after an hour twice', santiago, '2027-04-04T01:00Z', 'email', { quietHours: night }, '2027-04-04T12:00Z'],
    ['after an hour less', chatham, '2027-09-25T09:15Z', 'email', { quietHours: night }, '2027-09-25T18:15Z'],
    ['the morning after next', apia, '2011-12-30T08:00Z', 'email', { quietHours: night }, '2011-12-30T18:00Z'],
    [
      'on Monday morning',
      london,
      '2027-03-06T09:00Z',
      'email',
      { quietHours: night, sendingDays: workdays },
      '2027-03-08T08:00Z',
    ],
    [
      'on Monday, from Friday night',
      tokyo,
      '2027-03-05T13:00Z',
      'email',
      { quietHours: night, sendingDays: workdays },
      '2027-03-07T23:00Z',
    ],
    [
      'when a Sunday begins at one',
      santiago,
      '2027-09-04T12:00Z',
      'email',
      { sendingDays: ['sunday'] },
      '2027-09-05T04:00Z',
    ],
    [
      'when Sunday begins again',
      stJohns,
      '2010-11-07T03:00Z',
      'email',
      { sendingDays: ['sunday'] },
      '2010-11-07T03:30Z',
    ],
    ['on a holiday too', london, '2027-12-25T10:00Z', 'email', {}, '2027-12-25T10:00Z'],
    ['after holidays', london, '2027-12-25T10:00Z', 'email', { skipHolidays: true }, '2027-12-29T00:00Z'],
    [
      'after holidays',
      tokyo,
      '2027-12-24T15:00Z',
      'email',
      { skipHolidays: true, quietHours: night },
      '2027-12-28T23:00Z',
    ],
    ['by text from eight', london, '2027-03-01T07:00Z', 'sms', {}, '2027-03-01T08:00Z'],
    ['by text until nine', london, '2027-03-01T20:59Z', 'sms', {}, '2027-03-01T20:59Z'],
    ['by text not at nine, in spring', newYork, '2027-03-14T01:00Z', 'sms', {}, '2027-03-14T01:00Z'],
    ['by text not at nine, in spring', newYork, '2027-03-14T02:00Z', 'sms', {}, '2027-03-14T12:00Z'],
    [
      'by text when both allow it',
      kathmandu,
      '2027-03-01T16:00Z',
      'sms',
      { quietHours: { from: '22:00', to: '06:00' } },
      '2027-03-02T02:15Z',
    ],
  ]
  test.each(table)('%s, %s', (_what, zone, now, channel, settings, to) => {
    expect(iso(nextSendingTime(at(now), zone, channel, settings, christmas).at)).toBe(to)
  })
})

describe('a moment lies to a date', () => {
  const table: [what: string, zone: string, value: string, offset: Partial<Offset>, now: string, to: string][] = [
    ['a day before, in spring', london, '2027-03-28T09:00:00.000Z', { days: 1 }, '', '2027-03-27T10:00Z'],
    ['24 hours before, in spring', london, '2027-03-28T09:00:00.000Z', { hours: 24 }, '', '2027-03-27T09:00Z'],
    ['15 minutes before', london, '2027-03-04T18:00+09:00', { minutes: 15 }, '', '2027-03-04T08:45Z'],
    ['on a plain day', newYork, '2027-03-04', {}, '', '2027-03-04T14:00Z'],
    ['on a plain day', kathmandu, '2027-03-04', {}, '', '2027-03-04T03:15Z'],
    ['two hours before a plain day', london, '2027-03-04', { hours: 2 }, '', '2027-03-04T07:00Z'],
    ['the evening before', lordHowe, '2027-04-04', { days: 1, at: '18:00' }, '', '2027-04-03T07:00Z'],
    ['24 hours before, at a time', london, '2027-03-28', { hours: 24, at: '07:30' }, '', '2027-03-27T07:30Z'],
    ['at a time of its day there', tokyo, '2027-03-04T23:30:00Z', { when: 'on', at: '07:00' }, '', '2027-03-04T22:00Z'],
    ['at a time that does not exist', newYork, '2027-03-14T02:30', {}, '', '2027-03-14T07:30Z'],
    ['at a time that exists twice', london, '2027-10-31T01:30', {}, '', '2027-10-31T00:30Z'],
    ['at the second of two', london, '2027-10-31T01:30:00Z', {}, '', '2027-10-31T01:30Z'],
    ['after one that does not exist', london, '2027-03-28 01:30', { when: 'after', days: 1 }, '', '2027-03-29T00:30Z'],
    ['30 days after 31 January', london, '2027-01-31', { when: 'after', days: 30 }, '', '2027-03-02T09:00Z'],
    ['on a day that was left out', apia, '2011-12-30', { when: 'on' }, '', '2011-12-30T19:00Z'],
    [
      '29 February, greeted on the 28th',
      london,
      '1992-02-29',
      { yearly: true },
      '2027-01-10T00:00Z',
      '2027-02-28T09:00Z',
    ],
    ['29 February, on the 29th', london, '1992-02-29', { yearly: true }, '2027-03-01T00:00Z', '2028-02-29T09:00Z'],
    [
      'the day after 29 February',
      london,
      '02-29',
      { yearly: true, when: 'after', days: 1 },
      '2027-01-10T00:00Z',
      '2027-03-01T09:00Z',
    ],
    ['this very moment', london, '--12-25', { yearly: true }, '2027-12-25T09:00Z', '2027-12-25T09:00Z'],
    ['a year later', london, '--12-25', { yearly: true }, '2027-12-25T09:01Z', '2028-12-25T09:00Z'],
    ['a week before New Year', london, '01-01', { yearly: true, days: 7 }, '2027-12-20T00:00Z', '2027-12-25T09:00Z'],
    [
      'at the midnight of a birthday',
      tokyo,
      '1990-01-01',
      { yearly: true, at: '00:00' },
      '2027-12-31T14:59Z',
      '2027-12-31T15:00Z',
    ],
    [
      'at the hour of a birth',
      newYork,
      '1990-07-01T16:00:00Z',
      { yearly: true },
      '2027-01-01T00:00Z',
      '2027-07-01T16:00Z',
    ],
  ]
  test.each(table)('%s, %s', (_what, zone, value, offset, now, to) => {
    const plain: Offset = { when: 'before', days: 0, hours: 0, minutes: 0, at: '' }
    expect(iso(momentOf(value, { ...plain, ...offset }, zone, at(now || '2027-01-01T00:00Z')))).toBe(to)
  })
})
