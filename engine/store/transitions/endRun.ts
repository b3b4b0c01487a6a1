import type { RunState } from '../schema.ts'
import type { Store } from '../store.ts'

/** Closes a live run. Part of the transitions that end one. */
export function endRun(store: Store) {
  const end = store.sql<[RunState, string | null, number, number]>(
    `update runs set state = ?, why = ?, ended_at = ? where id = ? and state = 'live'`,
  )
  return (runId: number, state: RunState, why: string | null, nowMs: number) => end.run(state, why, nowMs, runId)
}
