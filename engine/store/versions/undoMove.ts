import { dropMessages } from '../outbox/dropMessages.ts'
import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'
import { restsNow } from '../transitions/failStep.ts'
import type { MovedRun, PeopleMoved } from './movePeople.ts'

/** What falls due by the undoing goes out one after the other, this far apart. */
const apartMs = 1_000

export interface Undone {
  workflow: string
  restored: number
  /** Went on since, so they stay where they are. */
  movedOn: number
}

/**
 * Puts people back as they were before a move: version, step, due time, what they listen for. Whoever has gone on since
 * stays where they are. A time that has passed meanwhile is now, one after the other. Null when there is no such move, or
 * it was undone before. Callers wrap it in their transaction.
 */
export function undoMove(store: Store) {
  const read = store.sql<[string], { data: string; at: number }>(
    `select data, at from change_sets where id = ? and kind = 'peopleMoved' and undone_at is null`,
  )
  const mark = store.sql<[number, string]>(`update change_sets set undone_at = ? where id = ?`)
  const isOpen = store.sql<[number, number, number], { n: number }>(
    `select 1 as n from runs r join steps s on s.run_id = r.id where r.id = (select ?) and r.version_id = (select ?) and r.state = 'live'
       and s.id = (select ?) and s.state in ('ready', 'running', 'waiting')`,
  )
  /** A step has done nothing yet that reaches anybody: no message, no question, no part of another workflow. */
  const hasBegun = store.sql<[{ step: number }], { n: number }>(
    `select 1 as n where exists (select 1 from messages where step_id = @step)
       or exists (select 1 from approvals where step_id = @step and state <> 'expired')
       or exists (select 1 from steps s join runs r on r.id = s.run_id join runs part on part.person_id = r.person_id
         where s.id = @step and part.parent_step_id = @step)`,
  )
  const partLives = store.sql<[{ step: number }], { n: number }>(
    `select 1 as n from steps s join runs r on r.id = s.run_id join runs part on part.person_id = r.person_id
     where s.id = @step and part.parent_step_id = @step and part.state = 'live'`,
  )
  const isFree = store.sql<[{ run: number; to: number; at: number }], { n: number }>(
    `select 1 as n from runs r where r.id = @run and r.version_id = @to and r.state = 'done' and r.ended_at = @at
       and not exists (select 1 from runs o where o.workflow_id = r.workflow_id and o.person_id = r.person_id and o.state = 'live'
         and o.record_id is r.record_id)`,
  )
  const setVersion = store.sql<[number, string | null, number]>(
    `update runs set version_id = ?, sent_before = ?, state = 'live', why = null, ended_at = null where id = ?`,
  )
  const restore = store.sql<unknown[]>(
    `update steps set state = ?, due_at = ?, attempt = ?, next_port = ?, listens_for = ?, reason = ?, ended_at = null,
       parked = ${restsNow} where id = ?`,
  )
  const reopen = store.sql<[number, number]>(
    `update approvals set state = 'open', decided_at = null where step_id = ? and state = 'expired' and decided_at = ?`,
  )
  const messages = dropMessages(store)
  const remove = store.sql<[number]>(`delete from steps where id = ?`)

  function isWhereWeLeftIt(
    { run, step, added, was, finished, dropped = [] }: MovedRun,
    to: number,
    atMs: number,
  ): boolean {
    if (finished) return isFree.get({ run, to, at: atMs }) !== undefined
    const at = added ?? step
    if (isOpen.get(run, to, at) === undefined) return false
    if (was === null || dropped.length > 0) return true
    // It waited for a part of the workflow, whose end nobody would tell it a second time.
    if (was.state === 'waiting' && was.due_at >= never && partLives.get({ step }) === undefined) return false
    return added === null || hasBegun.get({ step: added }) === undefined
  }

  return (change: string, nowMs: number): Undone | null => {
    const found = read.get(change)
    if (!found) return null
    const { workflow, to, runs } = JSON.parse(found.data) as PeopleMoved
    let turns = 0
    let restored = 0
    for (const moved of runs) {
      const { run, version, sentBefore, step, was, added, dropped = [] } = moved
      if (!isWhereWeLeftIt(moved, to, found.at)) continue
      restored++
      setVersion.run(version, sentBefore, run)
      if (was === null) continue
      const due = was.due_at < nowMs ? nowMs + apartMs * turns++ : was.due_at
      // What was claimed then is claimed by nobody now.
      const state = was.state === 'running' ? 'ready' : was.state
      restore.run(state, due, was.attempt, was.next_port, was.listens_for, was.reason, step)
      reopen.run(step, found.at)
      messages.putBack(dropped, nowMs)
      if (added !== null) remove.run(added)
    }
    mark.run(nowMs, change)
    return { workflow, restored, movedOn: runs.length - restored }
  }
}
