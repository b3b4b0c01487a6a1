import { dayMs } from '../../../shared/duration.ts'
import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'

export interface DueTrigger {
  id: number
  workflow_id: string
  node: string
  person_id: string | null
  record_id: string | null
  due_at: number
}

/**
 * Moments that start runs, as rows: a silence is a row per person, moved on by every contact; a schedule is one row.
 * Rows exist only while their workflow is on.
 */
export function triggerRows(store: Store) {
  /** Who has been silent for longer than a day too long when the workflow is turned on is left alone: nobody saw it coming. A changed length moves the rows that are there. */
  const armSilences = store.sql<[string, string, number, number, number, number]>(
    `insert into triggers_due (workflow_id, node, person_id, key, due_at, offset_ms)
     select ?, ?, id, 'noContact ' || id,
       case when coalesce(last_contact_at, created_at) + ? < ? - ${dayMs} then ${never} else coalesce(last_contact_at, created_at) + ? end, ?
     from people where sample = 0
     on conflict do update set due_at = iif(due_at >= ${never}, due_at, due_at - offset_ms + excluded.offset_ms), offset_ms = excluded.offset_ms`,
  )
  const armSilence = store.sql<[string, string, string, string, number, number]>(
    `insert into triggers_due (workflow_id, node, person_id, key, due_at, offset_ms) values (?, ?, ?, 'noContact ' || ?, ?, ?) on conflict do nothing`,
  )
  const armSchedule = store.sql<[string, string, number]>(
    `insert into triggers_due (workflow_id, node, person_id, key, due_at, offset_ms) values (?, ?, null, 'schedule', ?, 0)
     on conflict do update set due_at = excluded.due_at`,
  )
  const mendSchedule = store.sql<[number, string, string]>(
    `update triggers_due set due_at = min(due_at, ?) where workflow_id = ? and node = ? and key = 'schedule'`,
  )
  const dropOthers = store.sql<[string, string]>(
    `delete from triggers_due where workflow_id = ? and node not in (select value from json_each(?))`,
  )
  const disarm = store.sql<[string]>(`delete from triggers_due where workflow_id = ?`)
  const due = store.sql<[number, number], DueTrigger>(
    `select id, workflow_id, node, person_id, record_id, due_at from triggers_due where due_at <= (select ?) order by due_at, id limit (select ?)`,
  )
  const move = store.sql<[number, number]>(`update triggers_due set due_at = ? where id = ?`)
  return {
    armSilences: (workflowId: string, node: string, offsetMs: number, nowMs: number) =>
      armSilences.run(workflowId, node, offsetMs, nowMs, offsetMs, offsetMs),
    armSilence: (workflowId: string, node: string, personId: string, offsetMs: number, nowMs: number) =>
      armSilence.run(workflowId, node, personId, personId, nowMs + offsetMs, offsetMs),
    armSchedule: (workflowId: string, node: string, dueMs: number) => armSchedule.run(workflowId, node, dueMs),
    /** A moment further off than the next one comes of a clock that was wrong: the next one it is. */
    mendSchedule: (workflowId: string, node: string, nextMs: number) => mendSchedule.run(nextMs, workflowId, node),
    /** Start steps that are gone start nobody. */
    dropOthers: (workflowId: string, nodes: readonly string[]) => dropOthers.run(workflowId, JSON.stringify(nodes)),
    disarm: (workflowId: string) => disarm.run(workflowId),
    due: (nowMs: number, limit: number) => due.all(nowMs, limit),
    /** Moves a row to its next moment; without one it rests until a contact moves it. */
    move: (id: number, dueMs: number | null) => move.run(dueMs ?? never, id),
  }
}
export type TriggerRows = ReturnType<typeof triggerRows>
