import type { Store } from '../store.ts'
import type { ClaimedStep } from './claimSteps.ts'
import { endRun } from './endRun.ts'

/** running -> failed. The run is held with the sentence and listed; "try again" puts the step back. */
export function failStep(store: Store) {
  const fail = store.sql<[string, number, number]>(
    `update steps set state = 'failed', error = ?, ended_at = ? where id = ? and state in ('running', 'waiting')`,
  )
  const end = endRun(store)
  return (step: Pick<ClaimedStep, 'id' | 'run_id'>, sentence: string, nowMs: number) => {
    if (fail.run(sentence, nowMs, step.id).changes > 0) end(step.run_id, 'failed', sentence, nowMs)
  }
}

/** Does a run rest, because its workflow or its campaign is paused, or the owner holds it? `run` is where its number is. */
export const rests = (run: string) =>
  `(select w.status <> 'on' or r.held_at is not null or coalesce(c.state = 'paused', 0)
    from runs r join workflows w on w.id = r.workflow_id left join campaigns c on c.id = r.campaign_id where r.id = ${run})`
export const restsNow = rests('steps.run_id')

/** failed -> ready: after the cause was mended, the step is tried again from the beginning. */
export function retryStep(store: Store) {
  const ready = store.sql<[number, number]>(
    `update steps set state = 'ready', due_at = ?, attempt = 0, error = null, next_port = null, ended_at = null, parked = ${restsNow}
     where run_id = ? and state = 'failed'`,
  )
  const revive = store.sql<[number]>(
    `update runs set state = 'live', why = null, ended_at = null where id = ? and state = 'failed'`,
  )
  return (runId: number, nowMs: number): boolean =>
    store.transaction(() => ready.run(nowMs, runId).changes > 0 && revive.run(runId).changes > 0)
}
