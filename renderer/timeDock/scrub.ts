import { dayMs, hourMs } from '../../shared/duration.ts'
import type { TestResult } from './testResult.ts'

/** A scrubber stands at an instant, or, as null, at the end. */
type Moment = number | null
type Scrubbed = Pick<TestResult, 'startMs' | 'endMs' | 'log'>

/** The scrubber at an instant: not before the start, and at the end for everything after it. */
export const momentAt = ({ startMs, endMs }: Pick<Scrubbed, 'startMs' | 'endMs'>, ms: number): Moment =>
  ms >= endMs ? null : Math.max(startMs, ms)

/** The next instant at which anything happens. */
export function nextEvent(test: Scrubbed, at: Moment): Moment {
  if (at === null) return null
  const next = test.log.at[test.log.upTo(at)]
  return next === undefined ? null : momentAt(test, next)
}

/** The instant before at which anything happened; the start, when there is none. */
export function previousEvent(test: Scrubbed, at: Moment): Moment {
  // What happened at the very instant has happened: the one before it is asked for.
  const count = test.log.upTo((at ?? test.endMs) - 1)
  return momentAt(test, test.log.at[count - 1] ?? test.startMs)
}

const shown = ({ endMs }: Scrubbed, at: Moment) => at ?? endMs

export const byDays = (test: Scrubbed, at: Moment, days: number): Moment =>
  momentAt(test, shown(test, at) + days * dayMs)

/** What a key does to the scrubber; undefined for keys that are none of its business. */
export function scrubKey(test: Scrubbed, at: Moment, { key, shiftKey }: { key: string; shiftKey: boolean }) {
  const step = shiftKey ? dayMs : hourMs
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return momentAt(test, shown(test, at) + step)
    case 'ArrowLeft':
    case 'ArrowDown':
      return momentAt(test, shown(test, at) - step)
    case 'PageUp':
      return byDays(test, at, 1)
    case 'PageDown':
      return byDays(test, at, -1)
    case 'Home':
      return test.startMs
    case 'End':
      return null
    default:
      return undefined
  }
}
