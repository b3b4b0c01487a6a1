import type { Store } from '../store.ts'
import { noteByHand } from './byHand.ts'
import { rests, restsNow } from './failStep.ts'
import { type PeopleTakenOut, type TakenOut, takenOutReason } from './takeOut.ts'

/**
 * Puts people back where they were before they were taken out by hand: step, due time, what they listen for, the message
 * that waited. Not who has come in again since, nor whom something happened to that their run would have heard: they stay
 * out. A time that has passed meanwhile is now. Null when there is no such change, or it was undone before. Callers wrap
 * it in their transaction.
 */
export function putBack(store: Store) {
  const read = store.sql<[string], { data: string; at: number }>(
    `select data, at from change_sets where id = ? and kind = 'peopleTakenOut' and undone_at is null`,
  )
  const mark = store.sql<[number, string]>(`update change_sets set undone_at = ? where id = ?`)
  const isFree = store.sql<[{ run: number; at: number }], { n: number }>(
    `select 1 as n from runs r join workflows w on w.id = r.workflow_id
     where r.id = @run and r.state = 'stopped' and r.ended_at = @at and r.why = '${takenOutReason}' and r.taken_back_at is null and w.status <> 'archived'
       and not exists (select 1 from runs o where o.workflow_id = r.workflow_id and o.person_id = r.person_id and o.state = 'live'
         and o.record_id is r.record_id)`,
  )
  const missed = store.sql<[{ run: number; after: number; listens: string }], { n: number }>(
    `select 1 as n from runs r join workflow_versions v on v.id = r.version_id join events e on e.person_id = r.person_id
     where r.id = @run and e.rowid > @after and (e.type in ('personChanged', 'recordChanged') or e.type = v.graph ->> '$.settings.goal.on'
       or exists (select 1 from json_each(v.graph, '$.settings.stopOn') where value = e.type)
       or exists (select 1 from json_each(@listens) where value ->> 'type' = e.type)) limit 1`,
  )
  const revive = store.sql<[number]>(`update runs set state = 'live', why = null, ended_at = null where id = ?`)
  const restore = store.sql<unknown[]>(
    `update steps set state = ?, due_at = ?, attempt = ?, next_port = ?, listens_for = ?, reason = ?, ended_at = null,
       parked = ${restsNow} where id = ?`,
  )
  const queueAgain = store.sql<unknown[]>(
    `update messages set state = ?, due_at = ?, error = ?, changed_at = ?, parked = ${rests('messages.run_id')} where id = ? and state = 'skipped'`,
  )
  // The campaign may have been over with the last who left.
  const reopen = store.sql<[number, number]>(
    `update campaigns set state = 'active', ended_at = null
     where id = (select campaign_id from runs where id = ?) and state = 'completed' and ended_at >= ?`,
  )
  const note = noteByHand(store)

  function putOne({ run, step, messages }: TakenOut, after: number, atMs: number, nowMs: number): boolean {
    if (step === null || isFree.get({ run, at: atMs }) === undefined) return false
    if (missed.get({ run, after, listens: step.listens_for ?? '[]' }) !== undefined) return false
    revive.run(run)
    const { state, due_at, attempt, next_port, listens_for, reason, id } = step
    // What was claimed then is claimed by nobody now.
    const now = state === 'running' ? 'ready' : state
    restore.run(now, Math.max(due_at, nowMs), attempt, next_port, listens_for, reason, id)
    for (const message of messages)
      queueAgain.run(message.state, Math.max(message.due_at, nowMs), message.error, nowMs, message.id)
    reopen.run(run, atMs)
    note(run, 'putBack', nowMs)
    return true
  }

  return (change: string, nowMs: number): { people: number; stayedOut: number } | null => {
    const found = read.get(change)
    if (!found) return null
    const { after, runs } = JSON.parse(found.data) as PeopleTakenOut // as `takeOut` wrote it
    const people = runs.filter((one) => putOne(one, after, found.at, nowMs)).length
    mark.run(nowMs, change)
    return { people, stayedOut: runs.length - people }
  }
}
