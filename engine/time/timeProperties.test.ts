import { expect, test } from 'vitest'
import { dayMs, minuteMs } from '../../shared/duration.ts'
import type { WorkflowSettings } from '../../shared/graph.ts'
import { seededRandom } from '../../shared/ids.ts'
import { weekdays } from '../../shared/weekdays.ts'
import { addBusinessDays } from './days.ts'
import { momentOf } from './moment.ts'
import { nextSendingTime } from './sendingTime.ts'

/** Checked against what Intl prints, which shares no line with the code under test. */
const zones = [
  ...['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Tokyo', 'Asia/Kathmandu', 'Pacific/Chatham'],
  ...[
    'America/Santiago',
    'Africa/Cairo',
    'Africa/Casablanca',
    'America/Havana',
    'Pacific/Kiritimati',
    'America/St_Johns',
  ],
]
const startMs = Date.UTC(2026, 0, 1)
const cases = Array.from({ length: 300 }, (_, seed) => {
  const random = seededRandom(seed)
  const upTo = (count: number) => Math.floor(random() * count)
  return { seed, upTo, zone: zones[upTo(zones.length)] ?? 'UTC', nowMs: startMs + upTo(4 * 365 * 1440) * minuteMs }
})

interface Wall {
  day: string
  weekday: string
  clock: string
}

const formats = new Map<string, Intl.DateTimeFormat>()
function wallOf(ms: number, zone: string): Wall {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', ...digits })
  formats.set(zone, format)
  const { year, month, day, weekday, hour, minute } = Object.fromEntries(
    format.formatToParts(ms).map(({ type, value }) => [type, value]),
  )
  return { day: `${year}-${month}-${day}`, weekday: `${weekday}`.toLowerCase(), clock: `${hour}:${minute}` }
}
const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const

const isOff = (day: string, holidays: readonly string[]) => holidays.includes(day) || holidays.includes(day.slice(5))
const someHolidays = (upTo: (count: number) => number) =>
  Array.from({ length: upTo(40) }, () => {
    const day = new Date(startMs + upTo(4 * 365) * dayMs).toISOString().slice(0, 10)
    return upTo(2) === 0 ? day : day.slice(5)
  })

/** Between four in the morning and ten at night no clock changes, so that what a clock shows is the whole truth. */
const someClock = (upTo: (count: number) => number) =>
  `${String(4 + upTo(18)).padStart(2, '0')}:${upTo(2) ? '30' : '00'}`

function mayGo(
  { day, weekday, clock }: Wall,
  channel: string,
  settings: WorkflowSettings,
  holidays: string[],
): boolean {
  const { quietHours: quiet, sendingDays = weekdays, skipHolidays } = settings
  if (!sendingDays.some((one) => one === weekday) || (skipHolidays === true && isOff(day, holidays))) return false
  if (channel === 'sms' && (clock < '08:00' || clock >= '21:00')) return false
  if (!quiet || quiet.from === quiet.to) return true
  const isQuiet =
    quiet.from < quiet.to ? clock >= quiet.from && clock < quiet.to : clock >= quiet.from || clock < quiet.to
  return !isQuiet
}

test.each(cases)('a message goes at the first allowed time, not before now (seed $seed)', ({ upTo, zone, nowMs }) => {
  const holidays = someHolidays(upTo)
  const channel = upTo(2) === 0 ? 'sms' : 'email'
  const first = upTo(7)
  const settings: WorkflowSettings = {
    quietHours: upTo(4) === 0 ? null : { from: someClock(upTo), to: someClock(upTo) },
    ...(upTo(2) === 0 ? { sendingDays: [...weekdays, ...weekdays].slice(first, first + 1 + upTo(6)) } : {}),
    skipHolidays: upTo(2) === 0,
  }
  const allowed = (ms: number) => mayGo(wallOf(ms, zone), channel, settings, holidays)
  let at: number
  try {
    at = nextSendingTime(nowMs, zone, channel, settings, holidays).at
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError) // quiet all day long for text messages: then no time at all is allowed
    for (let ms = nowMs; ms < nowMs + 14 * dayMs; ms += 30 * minuteMs) expect(allowed(ms)).toBe(false)
    return
  }
  expect(at).toBeGreaterThanOrEqual(nowMs)
  expect(allowed(at)).toBe(true)
  const tooEarly = Array.from({ length: 40 }, () => nowMs + Math.floor((at - nowMs) * (upTo(1e9) / 1e9)))
  expect(tooEarly.filter((ms) => ms < at && allowed(ms))).toEqual([])
})

test.each(cases)(
  'business days land on a business day, as many on as asked for (seed $seed)',
  ({ upTo, zone, nowMs }) => {
    const holidays = someHolidays(upTo)
    const count = 1 + upTo(30)
    const from = wallOf(nowMs, zone)
    const to = wallOf(addBusinessDays(nowMs, count, zone, holidays), zone)
    const days: string[] = []
    for (let ms = Date.parse(from.day) + dayMs; ms <= Date.parse(to.day); ms += dayMs) {
      const { day, weekday } = wallOf(ms, 'UTC')
      if (weekday !== 'saturday' && weekday !== 'sunday' && !isOff(day, holidays)) days.push(day)
    }
    expect({ days: days.length, last: days.at(-1) }).toEqual({ days: count, last: to.day })
    if (from.clock > '04:00' && from.clock < '22:00') expect(to.clock).toBe(from.clock)
  },
)

test.each(cases)('a yearly moment is the next one, within 366 days (seed $seed)', ({ upTo, zone, nowMs }) => {
  const birthday = new Date(Date.UTC(1960, 0, 1) + upTo(60 * 365) * dayMs).toISOString().slice(0, 10)
  const offset = {
    when: (['before', 'after', 'on'] as const)[upTo(3)] ?? 'on',
    days: upTo(400),
    hours: upTo(30),
    minutes: upTo(90),
    at: upTo(2) === 0 ? '' : someClock(upTo),
    yearly: true,
  }
  const moment = momentOf(birthday, offset, zone, nowMs)
  if (moment === null) throw new Error(`${birthday} has no moment`)
  expect(moment).toBeGreaterThanOrEqual(nowMs)
  const daysAhead = (Date.parse(wallOf(moment, zone).day) - Date.parse(wallOf(nowMs, zone).day)) / dayMs
  expect(daysAhead).toBeLessThanOrEqual(366)
  expect(momentOf(birthday, offset, zone, moment)).toBe(moment)
})
