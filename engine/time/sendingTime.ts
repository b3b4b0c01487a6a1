import type { WorkflowSettings } from '../../shared/graph.ts'
import { outsideQuietHours } from './quietHours.ts'

/** When a message that wants to go now may go: now, or later with the reason. */
export function nextSendingTime(
  nowMs: number,
  zone: string,
  _channel: string,
  { quietHours }: WorkflowSettings,
  _holidays: readonly string[],
): { at: number; reason: string | null } {
  return outsideQuietHours(nowMs, zone, quietHours)
}
