import { hourMs } from '../../shared/duration.ts'

const shortestGapMs = 1000

export interface Pace {
  /** How many are let in at once. */
  portion: number
  /** And how long it is until the next; 0 when all enter at once. */
  gapMs: number
}

/** So many an hour, spread evenly: 60 are one a minute, 7,200 are two a second. */
export function paceOf(perHour: number | null): Pace {
  if (perHour === null) return { portion: Number.POSITIVE_INFINITY, gapMs: 0 }
  const portion = Math.ceil((perHour * shortestGapMs) / hourMs)
  return { portion, gapMs: Math.round((portion * hourMs) / perHour) }
}

/**
 * When the next portion is let in. On time, the beat is kept; after a pause of the machine it begins anew from now, so that
 * what was missed is not made up for all at once.
 */
export const nextPortionAt = (dueMs: number, gapMs: number, nowMs: number): number =>
  dueMs + gapMs > nowMs ? dueMs + gapMs : nowMs + gapMs
