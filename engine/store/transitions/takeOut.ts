import type { MessageState } from '../schema.ts'
import type { Store } from '../store.ts'
import { noteByHand } from './byHand.ts'
import { cancelRun } from './cancelRun.ts'
import { livePartsOf } from './liveParts.ts'

/** How somebody was before they were taken out: what it takes to put them back. */
export interface TakenOut {
  run: number
  /** The step they were at, as it was; null when they can't be put back, because others went on by their leaving. */
  step: StepThen | null
  messages: MessageThen[]
}
interface StepThen {
  id: number
  state: string
  due_at: number
  attempt: number
  next_port: string | null
  listens_for: string | null
  reason: string | null
}
interface MessageThen {
  id: number
  state: MessageState
  due_at: number
  error: string | null
}

export interface PeopleTakenOut {
  /** The last event (by rowid) that was written down before. */
  after: number
  runs: TakenOut[]
}

export const takenOutReason = 'taken out by hand'

/**
 * live -> stopped, for everybody named, and what it takes to put them back kept in `change_sets`. Gives back who was live.
 * Callers wrap it in their transaction.
 */
export function takeOut(store: Store) {
  const open = store.sql<[number], StepThen>(
    `select s.id, s.state, s.due_at, s.attempt, s.next_port, s.listens_for, s.reason from runs r join steps s on s.run_id = r.id
     where r.id = (select ?) and r.state = 'live' and s.state in ('ready', 'running', 'waiting')`,
  )
  const isPart = store.sql<[number], { n: number }>(
    `select 1 as n from runs where id = ? and parent_step_id is not null`,
  )
  const messages = store.sql<[number], MessageThen>(
    `select id, state, due_at, error from messages where step_id = ? and state in ('queued', 'retry', 'held', 'claimed', 'sending')`,
  )
  const latest = store.sql<[], { after: number }>(`select coalesce(max(rowid), 0) as after from events`)
  const keep = store.sql<[string, string, number, string]>(
    `insert into change_sets (id, kind, title, at, data) values (?, 'peopleTakenOut', ?, ?, ?)`,
  )
  const parts = livePartsOf(store)
  const cancel = cancelRun(store)
  const note = noteByHand(store)

  function takeOne(run: number, nowMs: number): TakenOut[] {
    const step = open.get(run)
    if (!step) return []
    const waiting = messages.all(step.id)
    const isLeaving = waiting.some(({ state }) => state === 'claimed' || state === 'sending')
    const canReturn = !isLeaving && isPart.get(run) === undefined && parts(run).length === 0
    note(run, 'removed', nowMs)
    cancel(run, takenOutReason, nowMs)
    return [{ run, step: canReturn ? step : null, messages: waiting }]
  }

  return (runIds: readonly number[], { change, title }: { change: string; title: string }, nowMs: number): number[] => {
    const after = latest.get()?.after ?? 0
    const runs = runIds.flatMap((run) => takeOne(run, nowMs))
    if (runs.length === 0) return []
    const data: PeopleTakenOut = { after, runs }
    keep.run(change, title, nowMs, JSON.stringify(data))
    return runs.map(({ run }) => run)
  }
}
