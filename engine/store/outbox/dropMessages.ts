import type { MessageState } from '../schema.ts'
import type { Store } from '../store.ts'
import { rests } from '../transitions/failStep.ts'

/** Where a message is that can still be kept back: its content has not begun to leave. */
export const keptBack = `('queued', 'retry', 'claimed', 'held')`

/** A message that was dropped, as it was: what it takes to put it back. */
export interface Dropped {
  id: number
  state: MessageState
  error: string | null
}

/** Keeps back the messages of a step that have not begun to leave, with the reason, and puts them back where they were. */
export function dropMessages(store: Store) {
  const read = store.sql<[number], Dropped>(
    `select id, state, error from messages where step_id = (select ?) and person_id is not null and state in ${keptBack}`,
  )
  const drop = store.sql<[number, string, number]>(
    `update messages set state = 'skipped', changed_at = ?, error = ? where id = ?`,
  )
  const putBack = store.sql<[MessageState, number, string | null, number]>(
    `update messages set state = ?, changed_at = ?, error = ?, parked = ${rests('messages.run_id')} where id = ? and state = 'skipped'`,
  )
  return {
    drop: (stepId: number, why: string, nowMs: number): Dropped[] => {
      const dropped = read.all(stepId)
      for (const { id } of dropped) drop.run(nowMs, why, id)
      return dropped
    },
    putBack: (dropped: readonly Dropped[], nowMs: number): void => {
      // What was claimed then is claimed by nobody now.
      for (const { id, state, error } of dropped) putBack.run(state === 'claimed' ? 'queued' : state, nowMs, error, id)
    },
  }
}
