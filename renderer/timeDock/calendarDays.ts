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
    const next = Math.min(endMs, nextDay(from, clock))
    days.push({ startMs: from, endMs: next })
    from = next
  }
  return days.length > 0 ? days : [{ startMs, endMs }]
}

/** The first instant of the next date. Where the clocks change that night it is searched for: midnight itself may be jumped over. */
function nextDay(fromMs: number, clock: WallClock): number {
  const guess = fromMs + dayMs - clock.sinceMidnight(fromMs)
  if (clock.sinceMidnight(guess) === 0) return guess
  const today = clock.date(fromMs)
  let [still, next] = [fromMs, guess + dayMs]
  while (next - still > 1) {
    const middle = Math.floor((still + next) / 2)
    if (clock.date(middle) === today) still = middle
    else next = middle
  }
  return next
}

/** What calendar and clock on the wall show at an instant. */
interface WallClock {
  date: (ms: number) => string
  sinceMidnight: (ms: number) => number
}

function clockOf(timeZone: string | undefined): WallClock {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeZone })
  const time = new Intl.DateTimeFormat('en-GB', {
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone },
  })
  return {
    date: (ms) => date.format(ms),
    sinceMidnight: (ms) => {
      const [hours = 0, minutes = 0, seconds = 0] = time.format(ms).split(':').map(Number)
      return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (ms % 1000)
    },
  }
}
