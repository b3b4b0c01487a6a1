import { dayMs } from '../../shared/duration.ts'
import { weekdayOf } from './days.ts'
import { dayAt, wallAt } from './wallClock.ts'

/** "Mon 1 Mar 2027 09:00" in the zone. */
export const printMoment = (instantMs: number, zone: string): string => {
  const wallMs = wallAt(instantMs, zone)
  const day = dayAt(instantMs, zone)
  return `${printWeekday(day)} ${printDay(day)} ${new Date(wallMs).getUTCFullYear()} ${printClock(wallMs)}`
}

/** "Mon" */
export const printWeekday = (day: number): string => {
  const weekday = weekdayOf(day)
  return weekday.slice(0, 1).toUpperCase() + weekday.slice(1, 3)
}

/** "25 Dec" */
export const printDay = (day: number): string => {
  const date = new Date(day * dayMs)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`
}

/** "09:00" */
export const printClock = (wallMs: number): string => new Date(wallMs).toISOString().slice(11, 16)

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
