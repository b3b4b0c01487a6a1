import { asText } from '../../../shared/asText.ts'
import { type Happening, type HappeningType, happeningTypes } from '../../../shared/happenings.ts'
import type { Heard } from '../../walk/outcome.ts'
import type { Store } from '../store.ts'

interface Listening {
  id: number
  run_id: number
  listens_for: string
  entered_at: number
}

/**
 * Does what happened (`asked`) concern the run (`r`)? Not when it is about another record of the same type; but whoever
 * books anew has booked.
 */
export const isAbout = `(r.record_id is null or asked.record is null or r.record_id = asked.record
    or asked.type = 'booked'
    or (select type from records where id = r.record_id) is not (select type from records where id = asked.record))`

/** "they replied", as reasons say it. */
export const because = (type: HappeningType) => `they ${happeningTypes[type]}`

/**
 * Wakes the steps that wait for what happened. Gives back the runs that were woken, and the runs they are parts of. What is
 * told late does not answer a step that began only after it. Parameters are hidden from the planner: see `sql` in store.ts.
 */
export function hearEvent(store: Store) {
  const listening = store.sql<[string, string | null, string], Listening>(
    `with asked (person, record, type) as (select ?, ?, ?)
     select s.id, s.run_id, s.listens_for, s.entered_at from asked cross join runs r cross join steps s
     where r.person_id = asked.person and r.state = 'live' and s.run_id = r.id and s.state = 'waiting' and s.listens_for is not null
       and ${isAbout}`,
  )
  const wholeOf = store.sql<[number], { run_id: number }>(
    `select s.run_id from runs r join steps s on s.id = r.parent_step_id where r.id = (select ?)`,
  )
  const hear = hearing(store)
  return ({ type, personId, recordId, atMs, payload }: Happening, nowMs: number): Set<number> => {
    const woken = new Set<number>()
    for (const step of listening.all(personId, recordId ?? null, type)) {
      if (atMs < nowMs && atMs < step.entered_at) continue
      const heard = (JSON.parse(step.listens_for) as Heard[]).find((one) => one.type === type && isMet(one, payload))
      if (heard && hear(step.id, heard, nowMs)) woken.add(step.run_id)
    }
    for (const run of woken) {
      const whole = wholeOf.get(run)
      if (whole) woken.add(whole.run_id)
    }
    return woken
  }
}

/**
 * A step begins to listen only when it is done: what happened between its beginning and then (in the same batch, or while
 * the workflow was paused) is heard here. Not what its own run brought about.
 */
export function hearSince(store: Store) {
  const since = store.sql<[number], { type: HappeningType; payload: string }>(
    `select asked.type, asked.payload from steps s join runs r on r.id = s.run_id
       join (select rowid as seq, run_id, person_id, record_id as record, type, at, payload from events) asked on asked.person_id = r.person_id
     where s.id = (select ?) and (asked.at > s.entered_at or (asked.at = s.entered_at and asked.seq > s.began_after))
       and asked.run_id is not r.id and ${isAbout} order by asked.seq`,
  )
  const hear = hearing(store)
  return (stepId: number, awaited: readonly Heard[], nowMs: number): void => {
    if (awaited.length === 0) return
    for (const { type, payload } of since.all(stepId)) {
      const heard = awaited.find((one) => one.type === type && isMet(one, JSON.parse(payload)))
      if (heard && hear(stepId, heard, nowMs)) return
    }
  }
}

function hearing(store: Store) {
  const hear = store.sql<[number, string, string, number]>(
    `update steps set state = 'ready', due_at = ?, next_port = ?, reason = ?, listens_for = null where id = ? and state = 'waiting'`,
  )
  return (stepId: number, { type, port }: Heard, nowMs: number) =>
    hear.run(nowMs, port, because(type), stepId).changes > 0
}

const isMet = ({ match = {} }: Heard, payload: Happening['payload']) =>
  Object.entries(match).every(
    ([key, value]) => value === '' || asText(payload[key]).toLowerCase() === value.toLowerCase(),
  )
