import type { Store } from '../store.ts'
import { isOpenMessage } from '../workflows/workflowRows.ts'
import { noteByHand } from './byHand.ts'
import { rests, restsNow } from './failStep.ts'
import { livePartsOf } from './liveParts.ts'

/**
 * live -> held by the owner: its rows are parked, so that nothing of it moves or leaves, and every due time is kept. What
 * is on its way finishes. The parts that are run for it are held with it. Says whether it was live and not held before.
 */
export function holdRun(store: Store) {
  const hold = store.sql<[number, number]>(
    `update runs set held_at = ? where id = ? and state = 'live' and held_at is null`,
  )
  const park = store.sql<[number]>(
    `update steps set parked = 1 where run_id = ? and state in ('ready', 'running', 'waiting')`,
  )
  const parkMessages = store.sql<[number]>(`update messages set parked = 1 where run_id = ? and ${isOpenMessage}`)
  const parts = livePartsOf(store)
  const note = noteByHand(store)
  function holdOne(runId: number, nowMs: number): boolean {
    if (hold.run(nowMs, runId).changes === 0) return false
    park.run(runId)
    parkMessages.run(runId)
    note(runId, 'heldByHand', nowMs)
    for (const part of parts(runId)) holdOne(part, nowMs)
    return true
  }
  return (runId: number, nowMs: number): boolean => store.transaction(() => holdOne(runId, nowMs))
}

/**
 * held -> live: what has become due meanwhile is due now, and not late, because nobody missed it; the rest keeps its time.
 * It rests on while its workflow or campaign is paused. Says whether it was held.
 */
export function releaseRun(store: Store) {
  const release = store.sql<[number]>(
    `update runs set held_at = null where id = ? and state = 'live' and held_at is not null`,
  )
  const unpark = store.sql<[number, number]>(
    `update steps set parked = ${restsNow}, due_at = max(due_at, ?) where run_id = ? and state in ('ready', 'running', 'waiting')`,
  )
  const unparkMessages = store.sql<[number, number]>(
    `update messages set parked = ${rests('messages.run_id')}, due_at = max(due_at, ?) where run_id = ? and ${isOpenMessage}`,
  )
  const parts = livePartsOf(store)
  const note = noteByHand(store)
  function releaseOne(runId: number, nowMs: number): boolean {
    if (release.run(runId).changes === 0) return false
    unpark.run(nowMs, runId)
    unparkMessages.run(nowMs, runId)
    note(runId, 'released', nowMs)
    for (const part of parts(runId)) releaseOne(part, nowMs)
    return true
  }
  return (runId: number, nowMs: number): boolean => store.transaction(() => releaseOne(runId, nowMs))
}
