import { dayMs } from '../../shared/duration.ts'
import { type Weekday, weekdays } from '../../shared/weekdays.ts'
import { dayAt, dayExists, instantAt, wallAt } from './wallClock.ts'

/** Days are whole numbers, counted from 1970-01-01, a Thursday. */
export const weekdayOf = (day: number): Weekday => weekdays[(((day + 3) % 7) + 7) % 7] as Weekday // 0 to 6

/** 2027-12-25 */
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** Holidays are written 2027-12-25, or 12-25 for every year. */
export function isHoliday(day: number, holidays: readonly string[]): boolean {
  if (holidays.length === 0) return false
  const text = isoDay(day)
  return holidays.includes(text) || holidays.includes(text.slice(5))
}

/** How far ahead anything is looked for before it is said that there is none. */
export const horizonDays = 400

/**
 * The same wall time some business days on: Monday to Friday without holidays. From a Saturday, one business day is Monday.
 * Throws a RangeError with a sentence when the holidays leave no business day.
 */
export function addBusinessDays(instantMs: number, days: number, zone: string, holidays: readonly string[]): number {
  if (days === 0) return instantMs
  let day = dayAt(instantMs, zone)
  const timeMs = wallAt(instantMs, zone) - day * dayMs
  for (let left = days; left > 0; left--) day = nextBusinessDay(day, zone, holidays)
  return instantAt(day * dayMs + timeMs, zone)
}

function nextBusinessDay(after: number, zone: string, holidays: readonly string[]): number {
  for (let day = after + 1; day <= after + horizonDays; day++)
    if (!isWeekend(day) && !isHoliday(day, holidays) && dayExists(day, zone)) return day
  throw new RangeError('The holidays leave no business day within 400 days. Remove some of them in the settings.')
}

const isWeekend = (day: number) => weekdayOf(day) === 'saturday' || weekdayOf(day) === 'sunday'
