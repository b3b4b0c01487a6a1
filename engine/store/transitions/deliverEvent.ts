import { type Happening, isContact } from '../../../shared/happenings.ts'
import type { Store } from '../store.ts'
import { cancelRun } from './cancelRun.ts'
import { never } from './claimSteps.ts'
import { because, hearEvent, isAbout } from './hearEvent.ts'
import { reachGoal } from './reachGoal.ts'

/**
 * Something happened to a person. As one write: it is recorded once, counts as contact if it is one, wakes the steps that
 * wait for it, and ends the live runs that end on it. A run that has a step waiting for exactly this goes on from there
 * and is not stopped by it, nor is the run it is a part of. What happened to one booking says nothing to a run about another. Says whether it was new.
 */
export function deliverEvent(store: Store) {
  const add = store.sql<[string, string, string, string | null, number | null, number, string]>(
    `insert into events (id, type, person_id, record_id, run_id, at, payload) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
  )
  // Told late, it may be older than what is known; what lies in the future comes from a clock that was set back.
  const contacted = store.sql<[{ at: number; person: string; now: number }]>(
    `update people set last_contact_at = @at where id = @person
       and (last_contact_at is null or last_contact_at <= @at or last_contact_at > @now)`,
  )
  const rearm = store.sql<[number, string]>(
    `update triggers_due set due_at = ? + offset_ms where person_id = ? and key like 'noContact %'`,
  )
  const replied = store.sql<[{ at: number; person: string; now: number }]>(
    `update runs set replied_at = @at where person_id = @person and state = 'live' and replied_at is null
       and (started_at <= @at or @at >= @now)`,
  )
  // Parameters are hidden from the planner: see `sql` in store.ts.
  const stopping = store.sql<[string, string | null, string], { id: number; goal: string | null }>(
    `with asked (person, record, type) as (select ?, ?, ?)
     select r.id, iif(v.graph ->> '$.settings.goal.on' = asked.type, v.graph -> '$.settings.goal', null) as goal
     from asked cross join runs r cross join workflow_versions v
     where r.person_id = asked.person and r.state = 'live' and v.id = r.version_id and ${isAbout}
       and (v.graph ->> '$.settings.goal.on' = asked.type
         or exists (select 1 from json_each(v.graph, '$.settings.stopOn') where value = asked.type))
     order by r.id`,
  )
  /** Steps that wait for a date look at it again: it may have moved. Looking does no harm to the others that only put off. */
  const lookAgain = store.sql<[number, string]>(
    `update steps set due_at = ? where state = 'waiting' and next_port is null and listens_for is null and due_at < ${never}
       and run_id in (select id from runs where person_id = ? and state = 'live')`,
  )
  const stop = cancelRun(store)
  const reach = reachGoal(store)
  const wake = hearEvent(store)

  return (happening: Happening, nowMs = happening.atMs): boolean =>
    store.transaction(() => {
      const { id, type, personId, recordId = null, runId = null, atMs, payload } = happening
      if (add.run(id, type, personId, recordId, runId, atMs, JSON.stringify(payload)).changes === 0) return false
      if (isContact(type)) {
        const isLatest = contacted.run({ at: atMs, person: personId, now: nowMs }).changes > 0
        if (isLatest) rearm.run(atMs, personId)
      }
      if (type === 'replied') replied.run({ at: atMs, person: personId, now: nowMs })
      if (type === 'personChanged' || type === 'recordChanged') lookAgain.run(nowMs, personId)
      const woken = wake(happening, nowMs)
      for (const run of stopping.all(personId, recordId, type)) {
        if (run.goal !== null) {
          reach(run.id, run.goal, payload, atMs)
          stop(run.id, 'they reached the goal', nowMs, 'done')
        } else if (!woken.has(run.id)) stop(run.id, because(type), nowMs)
      }
      return true
    })
}
