import type { RecordRow } from '../recordTables.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'

/** Whose date it is: exactly one of the two. */
export type DateOwner = { person: PersonRow } | { record: RecordRow }

interface DateIds {
  personId: string | null
  recordId: string | null
}

export const ownerIds = (owner: DateOwner): DateIds =>
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
  const people = store.sql<[], PersonRow>(`select * from people order by created_at, id`)
  const records = store.sql<[string], RecordRow>(`select * from records where type = ? order by created_at, id`)
  const person = store.sql<[string], PersonRow>(`select * from people where id = ?`)
  const record = store.sql<[string], RecordRow>(`select * from records where id = ?`)
  const peopleOf = store.sql<[string], { person_id: string }>(
    `select person_id from record_people where record_id = ? order by person_id`,
  )
  const started = store.sql<[string, string, string | null, string, string, number | null], { n: number }>(
    `select count(*) as n from runs where workflow_id = (select ?) and start_node = (select ?) and record_id is (select ?)
       and taken_back_at is null and person_id = (select ?) and (entry_key = person_id || ' ' || (select ?) or started_at >= (select ?))`,
  )
  const live = store.sql<[string, string, string | null, string | null, string], { id: number }>(
    `select id from runs where workflow_id = (select ?) and start_node = (select ?) and state = 'live'
       and record_id is (select ?) and person_id = coalesce((select ?), person_id)
       and entry_key <> person_id || ' ' || (select ?)
       and not exists (select 1 from steps s where s.run_id = runs.id and s.state = 'ready' and s.next_port is not null)`,
  )
  const release = store.sql<[number, number]>(
    `update runs set entry_key = entry_key || ' ' || id where id = ?
       and not exists (select 1 from messages where run_id = ? and state in ('sending', 'accepted', 'unknown'))`,
  )
  const noteOnce = store.sql<
    [{ workflow: string; node: string; person: string; record: string | null; at: number; reason: string }]
  >(
    `insert into not_started (workflow_id, node, person_id, record_id, at, reason) select @workflow, @node, @person, @record, @at, @reason
     where not exists (select 1 from not_started where person_id = @person and workflow_id = @workflow and node = @node
       and record_id is @record and reason = @reason)`,
  )
  const note = store.sql<unknown[]>(
    `insert into not_started (workflow_id, node, person_id, record_id, at, reason) values (?, ?, ?, ?, ?, ?)`,
  )
  const keyOf = ({ personId, recordId }: DateIds) => `date ${recordId ?? personId}`
  return {
    put: (workflowId: string, node: string, owner: DateOwner, dueMs: number) => {
      const ids = ownerIds(owner)
      put.run(workflowId, node, ids.personId, ids.recordId, keyOf(ids), dueMs)
    },
    dueAt: (workflowId: string, node: string, owner: DateOwner): number | undefined =>
      dueAt.get(workflowId, node, keyOf(ownerIds(owner)))?.due_at,
    drop: (workflowId: string, node: string, owner: DateOwner) => drop.run(workflowId, node, keyOf(ownerIds(owner))),
    /** Everyone, or every record of a type, that may have the date. */
    owners: function* (recordType: string | null): Generator<DateOwner> {
      if (recordType === null) for (const one of people.all()) yield { person: one }
      else for (const one of records.all(recordType)) yield { record: one }
    },
    person: (id: string) => person.get(id),
    record: (id: string) => record.get(id),
    peopleOf: (recordId: string) => peopleOf.all(recordId).map(({ person_id }) => person_id),
    /** Did this start step let them in on this occasion, or, where people enter once, at that moment or since? */
    hasStarted: (
      workflowId: string,
      node: string,
      of: { personId: string; recordId: string | null },
      occasion: string,
      sinceMs: number | null,
    ) => (started.get(workflowId, node, of.recordId, of.personId, occasion, sinceMs)?.n ?? 0) > 0,
    /**
     * Who is inside because of another date than this; not who was just woken by what they waited for, and goes on from there.
     */
    liveRuns: (workflowId: string, node: string, { personId, recordId }: DateIds, occasion: string) =>
      live.all(workflowId, node, recordId, personId, occasion).map(({ id }) => id),
    /** Somebody who left before anything reached them may enter for the same date again. */
    release: (runId: number) => release.run(runId, runId),
    /** As below, but the same once only, however often a record is changed afterwards. */
    noteOnce: (
      {
        workflowId,
        node,
        personId,
        recordId,
      }: { workflowId: string; node: string; personId: string; recordId: string | null },
      reason: string,
      nowMs: number,
    ) => noteOnce.run({ workflow: workflowId, node, person: personId, record: recordId, at: nowMs, reason }),
    /** Somebody was about to enter and did not: kept for whoever asks why. */
    noteNotStarted: (
      of: { workflowId: string; node: string; personId: string | null; recordId: string | null },
      reason: string,
      nowMs: number,
    ) => note.run(of.workflowId, of.node, of.personId, of.recordId, nowMs, reason),
  }
}
