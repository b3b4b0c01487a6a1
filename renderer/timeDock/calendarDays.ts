import { dayMs } from '../../shared/duration.ts'

/** A day of the calendar, as much of it as lies in a test. Epoch milliseconds. */
export interface DaySpan {
  startMs: number
  endMs: number
}

/** The days of the calendar that a test touches, in the zone of the business; the first and the last may be cut short. */
export function calendarDays(startMs: number, endMs: number, zone: string | undefined): DaySpan[] {
  const clock = clockOf(zone)
  const days: DaySpan[] = []
  for (let from = startMs; from < endMs; ) {
    const next = Math.min(endMs, nextMidnight(from, clock))
    days.push({ startMs: from, endMs: next })
    from = next
  }
  return days.length > 0 ? days : [{ startMs, endMs }]
}

/** Where the clocks change that night, the first guess is an hour or so beside it. */
function nextMidnight(fromMs: number, clock: (ms: number) => number): number {
  const guess = fromMs + dayMs - clock(fromMs)
  const off = clock(guess)
  const mended = off === 0 ? guess : off < dayMs / 2 ? guess - off : guess + dayMs - off
  // A midnight that the clocks jump over begins with the first instant after it.
  return mended > fromMs ? mended : guess
}

/** How much of its day an instant is after midnight, on the wall clock. */
function clockOf(zone: string | undefined): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    ...(zone ? { timeZone: zone } : {}),
  })
  return (ms) => {
    const [hours = 0, minutes = 0, seconds = 0] = format.format(ms).split(':').map(Number)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (ms % 1000)
  }
}
