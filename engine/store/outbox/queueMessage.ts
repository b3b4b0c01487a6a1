import type { NewMessage } from '../../walk/outcome.ts'
import type { Store } from '../store.ts'
import { pictureRows } from './pictureRows.ts'

export type QueuedMessage = NewMessage & {
  /** Unique for ever: the same message is never queued twice. */
  key: string
  runId: number | null
  stepId: number | null
  workflowId: string | null
  node: string | null
  personId: string | null
}

/** What was missed goes out one after the other, this far apart: never as a burst. */
export const lateGapMs = 1000

/** A step names its connection by id, or by name as files do. */
const connectionAsked = `(select coalesce((select id from connections where id = asked), (select id from connections where name = asked), asked)
  from (select ? as asked))`

const missed = 'Its time came while Leadloom was off. Send it now, or drop it.'

/**
 * Puts a message into the outbox; which connection takes it is decided when it goes out. After a restore the first one of
 * each run is held, because it may have gone out before the file went back in time. Nothing is queued twice; but one that
 * certainly did not arrive goes out again, as it is written now, when its step is tried again.
 */
export function queueMessage(store: Store) {
  const add = store.sql<unknown[]>(
    `insert into messages (key, run_id, step_id, workflow_id, node, person_id, connection_id, channel, direction, purpose, in_doubt,
       sender, recipient, subject, body, letter, priority, when_capped, late, error, state, due_at, created_at, changed_at)
     values (?, ?, ?, ?, ?, ?, ${connectionAsked}, ?, 'out', ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?,
       case when ? = 'ask' or (select review from runs where id = ?) = 1 then 'held' else 'queued' end, ?, ?, ?)
     on conflict (key) do update set connection_id = excluded.connection_id, sender = '', recipient = excluded.recipient,
       subject = excluded.subject, body = excluded.body, letter = excluded.letter, late = excluded.late, error = excluded.error, details = null,
       state = excluded.state, due_at = excluded.due_at, created_at = excluded.created_at, changed_at = excluded.changed_at,
       attempt = 0, parked = 0 where messages.state = 'failed'`,
  )
  const forgetBytes = store.sql<[string]>(
    `delete from message_contents where message_id = (select id from messages where key = ? and state = 'failed')`,
  )
  // Not those that had to stand back: they left the line.
  const lastLate = store.sql<[], { at: number | null }>(
    `select max(due_at) as at from messages where late = 1 and state = 'queued' and error is null`,
  )
  const pictures = pictureRows(store)
  return (m: QueuedMessage, nowMs: number) => {
    const dueMs = m.late === 'late' ? Math.max(nowMs, (lastLate.get()?.at ?? 0) + lateGapMs) : nowMs
    forgetBytes.run(m.key)
    const letter = m.letter ? JSON.stringify(pictures.keepOf(m.letter)) : null
    add.run(
      ...[m.key, m.runId, m.stepId, m.workflowId, m.node, m.personId, m.connection || null, m.channel],
      ...[m.purpose, m.inDoubt, m.to, m.subject, m.body, letter, m.priority ?? 0, m.whenCapped ?? 'wait'],
      ...[m.late === 'late' ? 1 : 0, m.late === 'ask' ? missed : null, m.late ?? '', m.runId, dueMs, nowMs, nowMs],
    )
  }
}
