import type { RecordRow } from '../recordTables.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'

/** Whose date it is: exactly one of the two. */
export type DateOwner = { person: PersonRow } | { record: RecordRow }

export const ownerIds = (owner: DateOwner): { personId: string | null; recordId: string | null } =>
  'person' in owner ? { personId: owner.person.id, recordId: null } : { personId: null, recordId: owner.record.id }

/** Dates as rows of `triggers_due`: one for each start step and person or record, moved when the date moves. */
export function dateRows(store: Store) {
  const put = store.sql<unknown[]>(
    `insert into triggers_due (workflow_id, node, person_id, record_id, key, due_at, offset_ms) values (?, ?, ?, ?, ?, ?, 0)
     on conflict (workflow_id, node, key) do update set due_at = excluded.due_at`,
  )
  const dueAt = store.sql<[string, string, string], { due_at: number }>(
    `select due_at from triggers_due where workflow_id = ? and node = ? and key = ?`,
  )
  const drop = store.sql<[string, string, string]>(
    `delete from triggers_due where workflow_id = ? and node = ? and key = ?`,
  )
  const overdue = store.sql<[string, string, string, number], { n: number }>(
    `select 1 as n from triggers_due where workflow_id = ? and node = ? and key = ? and due_at <= ?`,
  )
  const people = store.sql<[], PersonRow>(`select * from people order by created_at, id`)
  const records = store.sql<[string], RecordRow>(`select * from records where type = ? order by created_at, id`)
  const person = store.sql<[string], PersonRow>(`select * from people where id = ?`)
  const record = store.sql<[string], RecordRow>(`select * from records where id = ?`)
  const peopleOf = store.sql<[string], { person_id: string }>(
    `select person_id from record_people where record_id = ? order by person_id`,
  )
  const started = store.sql<[string, string, number, string | null, string | null], { n: number }>(
    `select count(*) as n from runs where workflow_id = (select ?) and start_node = (select ?) and started_at >= (select ?)
       and record_id is (select ?) and person_id = coalesce((select ?), person_id)`,
  )
  const live = store.sql<[string, string, string | null, string | null], { id: number }>(
    `select id from runs where workflow_id = (select ?) and start_node = (select ?) and state = 'live'
       and record_id is (select ?) and person_id = coalesce((select ?), person_id)
       and not exists (select 1 from steps s where s.run_id = runs.id and s.state = 'ready' and s.next_port is not null)`,
  )
  const note = store.sql<unknown[]>(
    `insert into not_started (workflow_id, node, person_id, record_id, at, reason) values (?, ?, ?, ?, ?, ?)`,
  )
  const keyOf = ({ personId, recordId }: ReturnType<typeof ownerIds>) => `date ${recordId ?? personId}`
  return {
    put: (workflowId: string, node: string, owner: DateOwner, dueMs: number) => {
      const ids = ownerIds(owner)
      put.run(workflowId, node, ids.personId, ids.recordId, keyOf(ids), dueMs)
    },
    dueAt: (workflowId: string, node: string, owner: DateOwner): number | undefined =>
      dueAt.get(workflowId, node, keyOf(ownerIds(owner)))?.due_at,
    drop: (workflowId: string, node: string, owner: DateOwner) => drop.run(workflowId, node, keyOf(ownerIds(owner))),
    /** Has its moment come, and nobody has looked at it yet? */
    isOverdue: (workflowId: string, node: string, owner: DateOwner, nowMs: number) =>
      overdue.get(workflowId, node, keyOf(ownerIds(owner)), nowMs) !== undefined,
    /** Everyone, or every record of a type, that may have the date. */
    owners: function* (recordType: string | null): Generator<DateOwner> {
      if (recordType === null) for (const one of people.all()) yield { person: one }
      else for (const one of records.all(recordType)) yield { record: one }
    },
    person: (id: string) => person.get(id),
    record: (id: string) => record.get(id),
    peopleOf: (recordId: string) => peopleOf.all(recordId).map(({ person_id }) => person_id),
    /** Did this start step let somebody in for this, at that moment or since? */
    hasStarted: (
      workflowId: string,
      node: string,
      { personId, recordId }: ReturnType<typeof ownerIds>,
      sinceMs: number,
    ) => (started.get(workflowId, node, sinceMs, recordId, personId)?.n ?? 0) > 0,
    /** Who is inside because of this date; not who was just woken by what they waited for, and goes on from there. */
    liveRuns: (workflowId: string, node: string, { personId, recordId }: ReturnType<typeof ownerIds>) =>
      live.all(workflowId, node, recordId, personId).map(({ id }) => id),
    /** Somebody was about to enter and did not: kept for whoever asks why. */
    noteNotStarted: (
      of: { workflowId: string; node: string; personId: string | null; recordId: string | null },
      reason: string,
      nowMs: number,
    ) => note.run(of.workflowId, of.node, of.personId, of.recordId, nowMs, reason),
  }
}
