import { type Happening, type HappeningType, happeningTypes, isContact } from '../../../shared/happenings.ts'
import type { Heard } from '../../outcome.ts'
import type { Store } from '../store.ts'
import { cancelRun } from './cancelRun.ts'
import { never } from './claimSteps.ts'
import { reachGoal } from './reachGoal.ts'

interface Listening {
  id: number
  run_id: number
  listens_for: string
}

/**
 * Something happened to a person. As one write: it is recorded once, counts as contact if it is one, wakes the steps that
 * wait for it, and ends the live runs that end on it. A run that has a step waiting for exactly this goes on from there
 * and is not stopped by it. What happened to one booking says nothing to a run about another. Says whether it was new.
 */
export function deliverEvent(store: Store) {
  const add = store.sql<[string, string, string, string | null, number | null, number, string]>(
    `insert into events (id, type, person_id, record_id, run_id, at, payload) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
  )
  const contacted = store.sql<[number, string]>(`update people set last_contact_at = ? where id = ?`)
  const rearm = store.sql<[number, string]>(
    `update triggers_due set due_at = ? + offset_ms where person_id = ? and key like 'noContact %'`,
  )
  const replied = store.sql<[number, string]>(
    `update runs set replied_at = ? where person_id = ? and state = 'live' and replied_at is null`,
  )
  /** Not about another record of the same type; but whoever books anew has booked. Parameters are hidden from the planner: see `sql` in store.ts. */
  const isAbout = `(r.record_id is null or asked.record is null or r.record_id = asked.record
    or asked.type = 'booked'
    or (select type from records where id = r.record_id) is not (select type from records where id = asked.record))`
  const listening = store.sql<[string, string | null, string], Listening>(
    `with asked (person, record, type) as (select ?, ?, ?)
     select s.id, s.run_id, s.listens_for from asked cross join runs r cross join steps s
     where r.person_id = asked.person and r.state = 'live' and s.run_id = r.id and s.state = 'waiting' and s.listens_for is not null
       and ${isAbout}`,
  )
  const hear = store.sql<[number, string, string, number]>(
    `update steps set state = 'ready', due_at = ?, next_port = ?, reason = ?, listens_for = null where id = ? and state = 'waiting'`,
  )
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

  /** Wakes who waits for this. Gives back the runs that were woken. */
  function wake({ type, personId, recordId, atMs, payload }: Happening): Set<number> {
    const woken = new Set<number>()
    for (const step of listening.all(personId, recordId ?? null, type)) {
      const heard = (JSON.parse(step.listens_for) as Heard[]).find((one) => one.type === type && isMet(one, payload))
      if (heard && hear.run(atMs, heard.port, because(type), step.id).changes > 0) woken.add(step.run_id)
    }
    return woken
  }

  return (happening: Happening): boolean =>
    store.transaction(() => {
      const { id, type, personId, recordId = null, runId = null, atMs, payload } = happening
      if (add.run(id, type, personId, recordId, runId, atMs, JSON.stringify(payload)).changes === 0) return false
      if (isContact(type)) {
        contacted.run(atMs, personId)
        rearm.run(atMs, personId)
      }
      if (type === 'replied') replied.run(atMs, personId)
      if (type === 'personChanged' || type === 'recordChanged') lookAgain.run(atMs, personId)
      const woken = wake(happening)
      for (const run of stopping.all(personId, recordId, type)) {
        if (run.goal !== null) reach(run.id, run.goal, payload, atMs)
        else if (woken.has(run.id)) continue
        stop(run.id, run.goal === null ? because(type) : 'reached the goal', atMs)
      }
      return true
    })
}

/** "they replied", as reasons say it. */
const because = (type: HappeningType) => `they ${happeningTypes[type]}`

const isMet = ({ match = {} }: Heard, payload: Happening['payload']) =>
  Object.entries(match).every(
    ([key, value]) => value === '' || String(payload[key] ?? '').toLowerCase() === value.toLowerCase(),
  )
