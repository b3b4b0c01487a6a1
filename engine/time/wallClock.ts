import { Temporal } from 'temporal-polyfill'
import { dayMs } from '../../shared/duration.ts'

/**
 * Wall-clock time in a place, as numbers. A wall time is what clock and calendar show there, in milliseconds as if it were
 * UTC; a day is a whole number, counted from 1970-01-01. The rule for clock changes is one everywhere: a time that does
 * not exist moves forward by the gap, one that exists twice is the first (Temporal's "compatible"). Temporal knows the
 * zones; what it says is kept by the day, because every message and every wait asks for it.
 */
export const wallAt = (instantMs: number, zone: string): number => instantMs + offsetAt(instantMs, zone)

/** The instant of a wall time. */
export function instantAt(wallMs: number, zone: string): number {
  const before = offsetAt(wallMs - dayMs, zone)
  return before === offsetAt(wallMs + dayMs, zone) ? wallMs - before : instantNearChange(wallMs, zone)
}

/** The day that the calendar shows. */
export const dayAt = (instantMs: number, zone: string): number => Math.floor(wallAt(instantMs, zone) / dayMs)

/** False for a day that a place left out, as Samoa did with 30 December 2011. */
export const dayExists = (day: number, zone: string): boolean =>
  dayAt(instantAt(day * dayMs + dayMs / 2, zone), zone) === day

/** By zone and day in UTC: the offset all day long, or null on a day on which it changes. */
const known = new Map<string, Map<number, number | null>>()
let count = 0
const mostKnown = 50_000

function offsetAt(instantMs: number, zone: string): number {
  const day = Math.floor(instantMs / dayMs)
  const offset = known.get(zone)?.get(day)
  if (offset !== undefined) return offset ?? askOffset(instantMs, zone)
  const first = askOffset(day * dayMs, zone)
  keep(zone, day, first === askOffset((day + 1) * dayMs, zone) ? first : null)
  return askOffset(instantMs, zone)
}

function keep(zone: string, day: number, offset: number | null) {
  if (count >= mostKnown) {
    known.clear()
    count = 0
  }
  count += 1
  const days = known.get(zone) ?? new Map<number, number | null>()
  days.set(day, offset)
  known.set(zone, days)
}

/** Milliseconds ahead of UTC. */
const askOffset = (instantMs: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6

const instantNearChange = (wallMs: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(wallMs)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
