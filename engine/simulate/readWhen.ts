import { dayMs, hourMs, minuteMs } from '../../shared/duration.ts'
import { dayAt, instantAt } from '../time/wallClock.ts'
import { addDays, clockMs, readInstant } from '../time/zones.ts'

/**
 * When something happens in a test, in epoch milliseconds; null when the text says no time. An instant, a wall time in the
 * zone, or counted from the start: "+2d 3h" is two days (the same wall time) and three exact hours on, "+2d 18:00" is 18:00
 * two days after the day it starts, "-1d" the day before.
 */
export function readWhen(text: string, startMs: number, zone: string): number | null {
  const counted = counting.exec(text.trim())
  if (!counted) return isCounted(text) ? null : instantOf(text.trim(), zone)
  const [, sign, days = '0', hours = '0', minutes = '0', clock] = counted
  const by = sign === '-' ? -1 : 1
  const day = addDays(startMs, by * Number(days), zone)
  if (clock === undefined) return day + by * (Number(hours) * hourMs + Number(minutes) * minuteMs)
  return instantAt(dayAt(day, zone) * dayMs + clockMs(clock.padStart(5, '0')), zone)
}

/** Whether a text counts from the start of the test, readable or not. */
export const isCounted = (text: string) => /^\s*[+-]\s*\d/.test(text)

const counting =
  /^([+-])\s*(?:(\d{1,5})\s*d(?:ays?)?)?\s*(?:(\d{1,6})\s*h(?:ours?)?)?\s*(?:(\d{1,7})\s*m(?:in(?:utes?)?)?)?(?:\s*,?\s*(?:at\s+)?((?:[01]?\d|2[0-3]):[0-5]\d))?$/i

function instantOf(text: string, zone: string): number | null {
  try {
    return readInstant(text, zone)
  } catch {
    return null // Temporal throws a RangeError for what is no time: that is the answer
  }
}
