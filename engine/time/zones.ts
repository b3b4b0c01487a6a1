import { Temporal } from 'temporal-polyfill'
import { dayMs, minuteMs } from '../../shared/duration.ts'
import type { Weekday } from '../../shared/weekdays.ts'
import { horizonDays, isHoliday, weekdayOf } from './days.ts'
import { printClock, printWeekday } from './printTime.ts'
import { dayAt, dayExists, instantAt, wallAt } from './wallClock.ts'

/** The same wall time some days on. */
export const addDays = (instantMs: number, days: number, zone: string): number =>
  days === 0 ? instantMs : instantAt(wallAt(instantMs, zone) + days * dayMs, zone)

/** "09:30" as milliseconds since midnight. */
export const clockMs = (clock: string): number =>
  (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))) * minuteMs

export interface Window {
  days: readonly Weekday[]
  /** From this wall time, up to but not including `to`; over midnight when `to` is earlier. */
  from: string
  to: string
  /** Days on which it stays shut. */
  holidays?: readonly string[]
}

/** The first instant, not before this one, that lies in the window. Throws a RangeError when it never opens. */
export function nextInWindow(instantMs: number, zone: string, { days, from, to, holidays = [] }: Window): number {
  const today = dayAt(instantMs, zone)
  const fromMs = clockMs(from)
  const toMs = clockMs(to) > fromMs ? clockMs(to) : clockMs(to) + dayMs
  for (let day = today - 1; day <= today + horizonDays; day++) {
    if (!days.includes(weekdayOf(day)) || isHoliday(day, holidays)) continue
    if (instantMs < instantAt(day * dayMs + toMs, zone) && dayExists(day, zone))
      return Math.max(instantMs, instantAt(day * dayMs + fromMs, zone))
  }
  throw new RangeError('There is no such time within 400 days. Choose more days, or remove some holidays.')
}

/** The next instant, strictly after this one, at which the wall clock shows this time on one of these days. */
export function nextWallTime(instantMs: number, zone: string, days: readonly Weekday[], clock: string): number {
  const today = dayAt(instantMs, zone)
  for (let day = today; day <= today + 15; day++) {
    const then = instantAt(day * dayMs + clockMs(clock), zone)
    if (days.includes(weekdayOf(day)) && then > instantMs && dayExists(day, zone)) return then
  }
  throw new RangeError('A schedule needs at least one day.')
}

/** An ISO time from a person: with an offset, Z or a [zone] of its own as it stands, without as wall time in the zone. */
export function readInstant(text: string, zone: string): number {
  if (text.includes('[')) return Temporal.ZonedDateTime.from(text).epochMilliseconds
  if (/[T ].*(Z|[+-]\d\d(:?\d\d)?)$/i.test(text)) return Temporal.Instant.from(text).epochMilliseconds
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
}

/** Today at a wall time. */
export const todayAt = (instantMs: number, zone: string, clock: string): number =>
  instantAt(dayAt(instantMs, zone) * dayMs + clockMs(clock), zone)

/** "Mon 09:00" in the zone, for reasons. */
export const printWall = (instantMs: number, zone: string): string =>
  `${printWeekday(dayAt(instantMs, zone))} ${printClock(wallAt(instantMs, zone))}`

/** Intl takes long to say it, and every step of every run asks. */
const zonesKnown = new Map<string, boolean>()

export function isZone(zone: string): boolean {
  const is = zonesKnown.get(zone) ?? askZone(zone)
  if (zonesKnown.size < 1000) zonesKnown.set(zone, is)
  return is
}

function askZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false // Intl throws a RangeError for a zone it does not know: that is the answer
  }
}
