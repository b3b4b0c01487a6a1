import { Refusal } from '../../shared/errors.ts'
import { addDays, readInstant } from './zones.ts'

/** The year 9999. */
const furthestMs = Date.UTC(9999, 11, 31)

/** A time as a person or program writes it, in epoch milliseconds. Without an offset it is the wall clock of the zone. */
export function readMoment(text: string, zone: string): number {
  const refuse = (cause?: unknown) =>
    new Refusal('NOT_POSSIBLE', `"${text}" is not a time we can read. Write it like 2027-03-01T09:00.`, [], { cause })
  let ms: number
  try {
    ms = readInstant(text, zone)
  } catch (cause) {
    throw refuse(cause)
  }
  if (Math.abs(ms) > furthestMs) throw refuse()
  return ms
}

/** The end of a time: a plain day is meant with all of that day. */
export const readEnd = (text: string, zone: string): number =>
  /^\d{4}-\d\d-\d\d$/.test(text.trim()) ? addDays(readMoment(text, zone), 1, zone) : readMoment(text, zone)
