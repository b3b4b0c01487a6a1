import type { Store } from '../store.ts'
import { endRun } from './endRun.ts'

/**
 * live -> stopped: the person leaves where they are. Messages whose content has not begun to leave are dropped with the
 * reason (`contentStarts` finds them gone); one that is on its way finishes, and its answer is kept.
 */
export function cancelRun(store: Store) {
  const cancel = store.sql<[number, number]>(
    `update steps set state = 'cancelled', ended_at = ? where run_id = ? and state in ('ready', 'running', 'waiting')`,
  )
  const drop = store.sql<[number, string, number]>(
    `update messages set state = 'skipped', changed_at = ?, error = ? where run_id = ? and person_id is not null and state in ('queued', 'retry', 'claimed', 'held')`,
  )
  const end = endRun(store)
  return (runId: number, why: string, nowMs: number): boolean =>
    store.transaction(() => {
      if (!end(runId, 'stopped', why, nowMs)) return false
      cancel.run(nowMs, runId)
      drop.run(nowMs, why, runId)
      return true
    })
}
