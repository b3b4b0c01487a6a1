import type { RunState } from '../schema.ts'
import type { Store } from '../store.ts'
import { wakeStep } from './wakeStep.ts'

/** Closes a live run. Part of the transitions that end one. The step that waits for this part of its workflow goes on. */
export function endRun(store: Store) {
  const end = store.sql<[RunState, string | null, number, number], { parent_step_id: number | null }>(
    `update runs set state = ?, why = ?, ended_at = ? where id = ? and state = 'live' returning parent_step_id`,
  )
  const wake = wakeStep(store)
  /** Says whether it was live until now. */
  return (runId: number, state: RunState, why: string | null, nowMs: number): boolean => {
    const ended = end.get(state, why, nowMs, runId)
    if (ended && ended.parent_step_id !== null && state !== 'failed')
      wake(ended.parent_step_id, { port: 'next', reason: null, output: null }, nowMs)
    return ended !== undefined
  }
}
