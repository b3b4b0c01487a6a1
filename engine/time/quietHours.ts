import { weekdays } from '../../shared/weekdays.ts'
import { nextInWindow, printWall } from './zones.ts'

export interface QuietHours {
  from: string
  to: string
}

/** When a message may go that wants to go now: now, or the end of the quiet hours with the reason. */
export function outsideQuietHours(
  nowMs: number,
  zone: string,
  quiet: QuietHours | null | undefined,
): { at: number; reason: string | null } {
  if (!quiet || quiet.from === quiet.to) return { at: nowMs, reason: null }
  const at = nextInWindow(nowMs, zone, { days: weekdays, from: quiet.to, to: quiet.from })
  return {
    at,
    reason: at === nowMs ? null : `moved from ${printWall(nowMs, zone)} to ${printWall(at, zone)}: quiet hours`,
  }
}
