import { clock, language } from './language.ts'

/** Moments as people say them. `zone` is an IANA name; left out, the zone of this computer. */

/** An ISO text or epoch milliseconds. */
type Instant = string | number

const dayMs = 86_400_000

/** "14:02", or "2:02 PM" where people write it so. */
export const printTime = (at: Instant, zone?: string): string => format(at, zone, clock)

/** "Sat 28 Nov, 09:00" */
export const printDayTime = (at: Instant, zone?: string): string =>
  format(at, zone, { weekday: 'short', day: 'numeric', month: 'short', ...clock })

/** "Sat 28" */
export const printShortDay = (at: Instant, zone?: string): string =>
  format(at, zone, { weekday: 'short', day: 'numeric' })

/** "Saturday 28 November" */
export const printLongDay = (at: Instant, zone?: string): string =>
  format(at, zone, { weekday: 'long', day: 'numeric', month: 'long' })

/** "28 Nov" */
export const printDayOfMonth = (at: Instant, zone?: string): string =>
  format(at, zone, { day: 'numeric', month: 'short' })

const format = (at: Instant, timeZone: string | undefined, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { ...options, timeZone }).format(new Date(at))

/** "Tue 9 Jun", with the year when it is another one. */
export function printDay(at: string, nowMs: number, zone?: string): string {
  const sameYear = yearOf(Date.parse(at), zone) === yearOf(nowMs, zone)
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: sameYear ? undefined : 'numeric',
    timeZone: zone,
  }).format(new Date(at))
}

/** "today 14:02", "tomorrow 09:00", "Tue 9 Jun 10:00". */
export function printMoment(at: string, nowMs: number, zone?: string): string {
  const days = dayNumber(Date.parse(at), zone) - dayNumber(nowMs, zone)
  const near = new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]).get(days)
  return `${near ?? printDay(at, nowMs, zone)} ${printTime(at, zone)}`
}

/** "5 Apr 1990": a plain date such as a birthday, which belongs to no time zone. `date` is like 1990-04-05. */
export function printDate(date: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** The first letter large, for a moment that begins a sentence. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Counts days on the wall calendar of the zone, so that midnight and summer time fall where people see them. */
function dayNumber(atMs: number, zone?: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: zone,
  }).formatToParts(atMs)
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Math.floor(Date.UTC(value('year'), value('month') - 1, value('day')) / dayMs)
}

function yearOf(atMs: number, zone?: string): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(atMs)
}
