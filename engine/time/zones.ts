import { Temporal } from 'temporal-polyfill'
import { type Weekday, weekdays } from '../../shared/weekdays.ts'

/**
 * Wall-clock time in a place. The rule for clock changes is one everywhere: a time that does not exist moves forward by the
 * gap, one that exists twice is the first (Temporal's "compatible").
 */
const at = (instantMs: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone)

/** The same wall time some days on. */
export const addDays = (instantMs: number, days: number, zone: string): number =>
  days === 0 ? instantMs : at(instantMs, zone).add({ days }).epochMilliseconds

/** "09:30" as minutes since midnight. */
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

export interface Window {
  days: readonly Weekday[]
  /** From this wall time, up to but not including `to`; over midnight when `to` is earlier. */
  from: string
  to: string
}

/** The first instant, not before this one, that lies in the window. */
export function nextInWindow(instantMs: number, zone: string, { days, from, to }: Window): number {
  const now = at(instantMs, zone)
  for (let ahead = -1; ahead <= 8; ahead++) {
    const day = now.toPlainDate().add({ days: ahead })
    const weekday = weekdays[day.dayOfWeek - 1]
    if (!weekday || !days.includes(weekday)) continue
    const opens = wall(day, minutesOf(from), zone)
    const closes = wall(minutesOf(to) > minutesOf(from) ? day : day.add({ days: 1 }), minutesOf(to), zone)
    if (instantMs < closes) return Math.max(instantMs, opens)
  }
  throw new RangeError('A window needs at least one day.')
}

/** The next instant, strictly after this one, at which the wall clock shows this time on one of these days. */
export function nextWallTime(instantMs: number, zone: string, days: readonly Weekday[], clock: string): number {
  const today = at(instantMs, zone).toPlainDate()
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = today.add({ days: ahead })
    const weekday = weekdays[day.dayOfWeek - 1]
    const then = wall(day, minutesOf(clock), zone)
    if (weekday && days.includes(weekday) && then > instantMs) return then
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
  wall(at(instantMs, zone).toPlainDate(), minutesOf(clock), zone)

/** "Mon 9:00" in the zone, for reasons. */
export const printWall = (instantMs: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    instantMs,
  )

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false // Intl throws a RangeError for a zone it does not know: that is the answer
  }
}

const wall = (day: Temporal.PlainDate, minutes: number, zone: string) =>
  day
    .toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
