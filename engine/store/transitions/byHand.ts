import type { ByHand } from '../schema.ts'
import type { Store } from '../store.ts'

/** Notes in somebody's line what the owner did to them, at the step they are at. Part of the transitions that do it. */
export function noteByHand(store: Store) {
  const add = store.sql<[number, ByHand, number]>(
    `insert into by_hand (run_id, step_id, node, at, what)
     select run_id, id, node, ?, ? from steps where run_id = ? order by id desc limit 1`,
  )
  return (runId: number, what: ByHand, nowMs: number) => add.run(nowMs, what, runId)
}
