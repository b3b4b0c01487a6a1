import type { NewMessage } from '../../outcome.ts'
import type { Store } from '../store.ts'

export type QueuedMessage = NewMessage & {
  /** Unique for ever: the same message is never queued twice. */
  key: string
  runId: number | null
  stepId: number | null
  workflowId: string | null
  node: string | null
  personId: string | null
}

/**
 * Puts a message into the outbox; which connection takes it is decided when it goes out. After a restore the first one of
 * each run is held, because it may have gone out before the file went back in time.
 */
export function queueMessage(store: Store) {
  const add = store.sql<unknown[]>(
    `insert into messages (key, run_id, step_id, workflow_id, node, person_id, connection_id, channel, direction, purpose, in_doubt,
       sender, recipient, subject, body, state, due_at, created_at, changed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, 'out', ?, ?, '', ?, ?, ?,
       case when (select review from runs where id = ?) = 1 then 'held' else 'queued' end, ?, ?, ?) on conflict (key) do nothing`,
  )
  return (m: QueuedMessage, nowMs: number) => {
    add.run(
      ...[m.key, m.runId, m.stepId, m.workflowId, m.node, m.personId, m.connection || null, m.channel],
      ...[m.purpose, m.inDoubt, m.to, m.subject, m.body, m.runId, nowMs, nowMs, nowMs],
    )
  }
}
