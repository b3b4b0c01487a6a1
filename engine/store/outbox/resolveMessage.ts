import type { MessageState } from '../schema.ts'
import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'
import { restsNow } from '../transitions/failStep.ts'
import { goOnFrom } from './settleMessage.ts'

/**
 * The person's word on a message that is in doubt, held or failed:
 * `arrived` and `drop` let the run go on; `sendAgain` puts it back in the queue with the same bytes.
 * Says whether the message was in such a state.
 */
export function resolveMessage(store: Store) {
  const read = store.sql<[number], { state: MessageState; step_id: number | null; run_id: number | null }>(
    `select state, step_id, run_id from messages where id = ?`,
  )
  const write = store.sql<[MessageState, number, number, string | null, number]>(
    `update messages set state = ?, due_at = ?, changed_at = ?, error = ?, attempt = 0 where id = ?`,
  )
  const log = store.sql<[number, number, string]>(
    `insert into message_events (message_id, at, type, detail) values (?, ?, ?, 'by hand')`,
  )
  const reviewed = store.sql<[number | null]>(`update runs set review = 0 where id = ?`)
  const revive = store.sql<[number | null]>(
    `update runs set state = 'live', why = null, ended_at = null where id = ? and state = 'failed'`,
  )
  const waitAgain = store.sql<[number]>(
    `update steps set state = 'waiting', due_at = ${never}, error = null, ended_at = null, parked = ${restsNow} where id = ? and state = 'failed'`,
  )
  const goOn = goOnFrom(store)
  return (id: number, as: 'arrived' | 'sendAgain' | 'drop', nowMs: number): boolean =>
    store.transaction(() => {
      const row = read.get(id)
      if (!row || !['unknown', 'held', 'failed'].includes(row.state)) return false
      const state = { arrived: 'accepted', sendAgain: 'queued', drop: 'skipped' }[as] as MessageState
      write.run(state, nowMs, nowMs, as === 'drop' ? 'dropped by hand' : null, id)
      log.run(id, nowMs, as)
      reviewed.run(row.run_id)
      if (row.step_id === null) return true
      if (row.state === 'failed' && waitAgain.run(row.step_id).changes > 0) revive.run(row.run_id)
      if (as !== 'sendAgain') goOn(row.step_id, 'next', as === 'drop' ? 'dropped by hand' : null, nowMs)
      return true
    })
}
