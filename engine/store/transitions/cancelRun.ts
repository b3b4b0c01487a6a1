import type { Store } from '../store.ts'
import { endRun } from './endRun.ts'
import { livePartsOf } from './liveParts.ts'

/**
 * live -> stopped, or done when it is for a goal: the person leaves where they are. Messages whose content has not begun to leave are dropped with the
 * reason (`contentStarts` finds them gone); one that is on its way finishes, and its answer is kept. The
 * parts of other workflows that are run for it end with it.
 */
export function cancelRun(store: Store) {
  const cancel = store.sql<[number, number]>(
    `update steps set state = 'cancelled', ended_at = ? where run_id = ? and state in ('ready', 'running', 'waiting')`,
  )
  const drop = store.sql<[number, string, number]>(
    `update messages set state = 'skipped', changed_at = ?, error = ? where run_id = ? and person_id is not null and state in ('queued', 'retry', 'claimed', 'held')`,
  )
  const parts = livePartsOf(store)
  const end = endRun(store)

  function cancelOne(runId: number, why: string, nowMs: number, state: 'stopped' | 'done'): boolean {
    if (!end(runId, state, why, nowMs)) return false
    cancel.run(nowMs, runId)
    drop.run(nowMs, why, runId)
    for (const part of parts(runId)) cancelOne(part, why, nowMs, 'stopped')
    return true
  }
  return (runId: number, why: string, nowMs: number, state: 'stopped' | 'done' = 'stopped'): boolean =>
    store.transaction(() => cancelOne(runId, why, nowMs, state))
}
