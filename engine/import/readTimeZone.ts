import { cleanLine, quoteValue } from './cleanText.ts'
import type { Reading } from './peopleFile.ts'

/** Reads time zones of one file by their IANA name, such as Europe/London, in whatever case. */
export function timeZoneReader(): (cell: string) => Reading<string> {
  const known = new Map<string, Reading<string>>()
  return (cell) => {
    const seen = known.get(cell)
    if (seen) return seen
    const reading = readTimeZone(cleanLine(cell).replace(/ /g, '_'))
    known.set(cell, reading)
    return reading
  }
}

function readTimeZone(name: string): Reading<string> {
  if (name === '') return { value: '', problem: null }
  const zone = zoneOf(name)
  if (zone) return { value: zone, problem: null }
  return {
    value: '',
    problem: `${quoteValue(name)} is not a time zone. One looks like Europe/London. It was left empty.`,
  }
}

/** The name in its right case. A newer name for the same place is not put in its stead; bare offsets are no zones. */
function zoneOf(name: string): string | null {
  if (/^[+-]/.test(name)) return null
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
