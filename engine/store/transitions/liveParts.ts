import type { Store } from '../store.ts'

/** The parts of other workflows that are run for somebody right now, because a step of this run waits for them. */
export function livePartsOf(store: Store) {
  const parts = store.sql<[number, number], { id: number }>(
    `select id from runs where person_id = (select person_id from runs where id = ?) and state = 'live'
       and parent_step_id in (select id from steps where run_id = ?)`,
  )
  return (runId: number): number[] => parts.all(runId, runId).map(({ id }) => id)
}
