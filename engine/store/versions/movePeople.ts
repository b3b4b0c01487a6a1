import type { Move } from '../../versions/people.ts'
import { type Dropped, dropMessages } from '../outbox/dropMessages.ts'
import type { Store } from '../store.ts'
import { endRun } from '../transitions/endRun.ts'

/** How one run was before it was moved: what undoing needs. */
export interface MovedRun {
  run: number
  version: number
  sentBefore: string | null
  /** The step they were at, and as it was where the move touched it. */
  step: number
  was: StepBefore | null
  /** The step they were put at instead. */
  added: number | null
  finished: boolean
  /** Messages that were kept back. */
  dropped?: readonly Dropped[]
}

export interface StepBefore {
  state: string
  due_at: number
  attempt: number
  next_port: string | null
  listens_for: string | null
  reason: string | null
}

export interface PeopleMoved {
  workflow: string
  /** The version they were moved to. */
  to: number
  runs: MovedRun[]
}

/**
 * Moves people to another version as planned, and keeps what it takes to undo it in `change_sets`. A step that is gone is
 * closed with its reason, so that the history says what happened. Callers wrap it in their transaction, with the plan.
 */
export function movePeople(store: Store) {
  const readStep = store.sql<[number], StepBefore>(
    `select state, due_at, attempt, next_port, listens_for, reason from steps where id = ?`,
  )
  const readRun = store.sql<[number], { sent_before: string | null }>(`select sent_before from runs where id = ?`)
  const setVersion = store.sql<[number, string | null, number]>(
    `update runs set version_id = ?, sent_before = ? where id = ?`,
  )
  const retime = store.sql<[number, number]>(`update steps set due_at = ? where id = ?`)
  const again = store.sql<[number, number]>(
    `update steps set state = 'ready', due_at = ?, attempt = 0, next_port = null, listens_for = null where id = ?`,
  )
  const close = store.sql<[number, number]>(
    `update steps set state = iif(state <> 'waiting' and next_port is not null, 'done', 'cancelled'), ended_at = ?,
       reason = 'this step was removed from the workflow' where id = ?`,
  )
  const closeApproval = store.sql<[number, number]>(
    `update approvals set state = 'expired', decided_at = ? where step_id = ? and state = 'open'`,
  )
  const addStep = store.sql<[string, number, number, number]>(
    `insert into steps (run_id, node, state, due_at, parked, entered_at, began_after)
     select run_id, ?, 'ready', ?, parked, ?, (select coalesce(max(rowid), 0) from events) from steps where id = ?`,
  )
  const keep = store.sql<[string, string, number, string]>(
    `insert into change_sets (id, kind, title, at, data) values (?, 'peopleMoved', ?, ?, ?)`,
  )
  const end = endRun(store)
  const messages = dropMessages(store)

  function moveOne({ person, does, sentBefore }: Move, to: number, nowMs: number): MovedRun[] {
    if (does.kind === 'stay') return []
    const { runId: run, step } = person
    const was = does.kind === 'keep' ? null : (readStep.get(step.id) ?? null)
    const moved: MovedRun = {
      ...{ run, version: person.versionId, sentBefore: readRun.get(run)?.sent_before ?? null },
      ...{ step: step.id, was, added: null, finished: does.kind === 'finish' },
    }
    setVersion.run(to, sentBefore.length > 0 ? JSON.stringify(sentBefore) : null, run)
    if (does.kind === 'retime') retime.run(does.dueMs, step.id)
    if (does.kind === 'again') again.run(does.dueMs, step.id)
    if (does.kind === 'again' && does.drops !== undefined) moved.dropped = messages.drop(step.id, does.drops, nowMs)
    if (does.kind === 'goTo' || does.kind === 'finish') close.run(nowMs, step.id)
    if (does.kind === 'goTo' || does.kind === 'finish') closeApproval.run(nowMs, step.id)
    if (does.kind === 'finish') end(run, 'done', does.reason, nowMs)
    if (does.kind === 'goTo') moved.added = Number(addStep.run(does.node, does.dueMs, nowMs, step.id).lastInsertRowid)
    return [moved]
  }

  /** Says how many were moved. */
  return (
    moves: readonly Move[],
    { change, title, workflowId, to }: { change: string; title: string; workflowId: string; to: number },
    nowMs: number,
  ): number => {
    const data: PeopleMoved = { workflow: workflowId, to, runs: moves.flatMap((move) => moveOne(move, to, nowMs)) }
    keep.run(change, title, nowMs, JSON.stringify(data))
    return data.runs.length
  }
}
