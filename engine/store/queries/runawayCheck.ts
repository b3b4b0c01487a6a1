import { minuteMs } from '../../../shared/duration.ts'
import type { Store } from '../store.ts'

/** More steps in one minute than any drawing means: only a circle that takes no time comes to this. */
const mostStepsAMinute = 500

/** Is this run going round and round? Looked at only when a chain of steps has become suspiciously long. */
export function runawayCheck(store: Store) {
  const count = store.sql<[number, number], { n: number }>(
    `select count(*) as n from steps where run_id = ? and entered_at > ?`,
  )
  return (runId: number, nowMs: number): boolean => (count.get(runId, nowMs - minuteMs)?.n ?? 0) > mostStepsAMinute
}
