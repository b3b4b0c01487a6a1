import { dayMs, hourMs, minuteMs } from '../../shared/duration.ts'
import { isoDay } from './days.ts'
import { instantAt, wallAt } from './wallClock.ts'
import { addDays, clockMs, readInstant } from './zones.ts'

/** How a moment lies to a date. `on` leaves the length aside. */
export interface Offset {
  when: 'before' | 'after' | 'on'
  days: number
  hours: number
  minutes: number
  /** "09:00": the time of the day it falls on. Empty: counted from the exact time, or from 09:00 when the date has none. */
  at: string
  /** The next one at or after now, as with birthdays: then only day and month of the date count. */
  yearly?: boolean
}

/**
 * The moment that lies so to a date, in epoch milliseconds, or null when there is no date in the value. A date is an ISO
 * instant, an ISO wall time in the zone, a day (2027-03-04), or, yearly, also a day without a year (03-04, --03-04). Days
 * keep the wall time over clock changes, hours and minutes are exact. 29 February is 28 February in other years.
 */
export function momentOf(value: unknown, offset: Offset, zone: string, nowMs: number): number | null {
  const date = typeof value === 'string' ? readDate(value.trim(), zone) : null
  if (date === null) return null
  if (offset.yearly === true) return nextYearly(date, offset, zone, nowMs)
  if (date.kind === 'yearDay') return null
  return date.kind === 'instant'
    ? atTime(addDays(date.ms, daysOf(offset), zone) + exactMsOf(offset), offset.at, zone)
    : fromWall(date.ms + (date.kind === 'day' ? firstMs(offset.at) : 0), offset, zone)
}

/** `instant`: in epoch milliseconds. `wall` and `day`: on the wall clock. `yearDay`: "02-29". */
type Read = { kind: 'instant' | 'wall' | 'day'; ms: number } | { kind: 'yearDay'; text: string }

function readDate(text: string, zone: string): Read | null {
  const yearDay = /^(?:--)?(\d\d-\d\d)$/.exec(text)?.[1]
  if (yearDay !== undefined) return isDay(`2000-${yearDay}`) ? { kind: 'yearDay', text: yearDay } : null
  if (!isDay(text.slice(0, 10))) return null
  if (text.length === 10) return { kind: 'day', ms: Date.parse(text) }
  try {
    const isFixed = /(Z|\]|[T ].*[+-]\d\d(:?\d\d)?)$/i.test(text)
    return isFixed ? { kind: 'instant', ms: readInstant(text, zone) } : { kind: 'wall', ms: readInstant(text, 'UTC') }
  } catch {
    return null // Temporal throws a RangeError for what is no time: that is the answer
  }
}

/** True for 2028-02-29, false for 2027-02-29. */
const isDay = (text: string) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const ms = Date.parse(text)
  return Number.isFinite(ms) && isoDay(ms / dayMs) === text
}

function nextYearly(date: Read, offset: Offset, zone: string, nowMs: number): number | null {
  const [yearDay, timeMs] = dayAndTime(date, offset, zone)
  const firstYear = new Date(nowMs - daysOf(offset) * dayMs - exactMsOf(offset)).getUTCFullYear() - 1
  for (let year = firstYear; year <= firstYear + 3; year++) {
    const day = `${year}-${yearDay}`
    const moment = fromWall(Date.parse(isDay(day) ? day : `${year}-02-28`) + timeMs, offset, zone)
    if (moment >= nowMs) return moment
  }
  return null
}

/** Which day of the year, and how long after its midnight on the wall clock. */
function dayAndTime(date: Read, { at }: Offset, zone: string): [yearDay: string, timeMs: number] {
  if (date.kind === 'yearDay') return [date.text, firstMs(at)]
  const wallMs = date.kind === 'instant' ? wallAt(date.ms, zone) : date.ms
  const day = Math.floor(wallMs / dayMs)
  return [isoDay(day).slice(5), date.kind === 'day' ? firstMs(at) : wallMs - day * dayMs]
}

const fromWall = (wallMs: number, offset: Offset, zone: string) =>
  atTime(instantAt(wallMs + daysOf(offset) * dayMs, zone) + exactMsOf(offset), offset.at, zone)

/** The wall time of the day an instant falls on; without one, the instant as it is. */
const atTime = (instantMs: number, at: string, zone: string) =>
  at ? instantAt(Math.floor(wallAt(instantMs, zone) / dayMs) * dayMs + clockMs(at), zone) : instantMs

const firstMs = (at: string) => clockMs(at || '09:00')
const signs = { before: -1, on: 0, after: 1 }
const daysOf = ({ when, days }: Offset) => signs[when] * days
const exactMsOf = ({ when, hours, minutes }: Offset) => signs[when] * (hours * hourMs + minutes * minuteMs)
