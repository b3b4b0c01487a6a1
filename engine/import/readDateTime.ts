import { readInstant } from '../time/zones.ts'
import { cleanLine, quoteValue } from './cleanText.ts'
import type { Reading } from './peopleFile.ts'
import { type DateOrder, readDate } from './readDate.ts'

/**
 * A date with its time of day as a UTC instant, without one as yyyy-mm-dd; empty with a problem when it is none. A time
 * without an offset of its own is on the wall clock of the zone (IANA).
 */
export function readDateTime(cell: string, order: DateOrder, zone: string): Reading<string> {
  // Some programs write the month of "2027-010-29" with a zero too many.
  const text = cleanLine(cell).replace(/^(\d{4}-)0(\d\d-)/, '$1$2')
  const time = timeOf(text)
  const before = time ? text.slice(0, time.index).replace(/[\s,]+(at|um|à|a las)?$/i, '') : text
  const { value: day, problem } = readDate(before, order)
  if (time === null && (problem !== null || !/\d:\d/.test(text))) return { value: day, problem }
  if (time === null || day === '')
    return { value: '', problem: `${quoteValue(cleanLine(cell))} is not a date. It was left empty.` }
  return { value: new Date(readInstant(`${day}T${time.clock}${time.offset}`, zone)).toISOString(), problem: null }
}

/** "T14:30", " 2:30 pm", " 14.30 Uhr", " 14h30", "T13:30:00.000Z", " 14:30+01:00": at the end, after a date. */
const shape =
  /(?:T|[\s,]+|^)(\d{1,2})(?:[:.h](\d\d))?(?:[:.](\d\d)(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i

function timeOf(text: string): { index: number; clock: string; offset: string } | null {
  const match = shape.exec(text)
  if (!match) return null
  const [, hourText = '', minutes, seconds = '00', half = '', zone = ''] = match
  // "5 March 2027" and "04 03 27" end in numbers too: only with minutes or words is a number a time.
  if (minutes === undefined && half === '') return null
  const isHalf = /^[ap]/i.test(half)
  const hour = isHalf ? (Number(hourText) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hourText)
  if (hour > 23 || Number(minutes ?? 0) > 59 || (isHalf && Number(hourText) > 12)) return null
  const clock = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}:${seconds}`
  return { index: match.index, clock, offset: offsetOf(zone) }
}

function offsetOf(zone: string): string {
  if (zone === '') return ''
  if (/^[a-z]/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`
}
