import { hourMs } from '../../../shared/duration.ts'
import type { DueMessage, StandBack } from '../outbox/dueMessage.ts'
import type { Store } from '../store.ts'

/** What taking it back makes of the workflow. `on`: it was on anyhow, and only its campaigns since then are taken back. */
export type HeldFrom = 'draft' | 'paused' | 'on'

export interface Hold {
  sinceMs: number
  untilMs: number
  was: HeldFrom
}

/** Said of a message that waits for it; also how such a message is known again. */
export const holdReason = 'held with the first messages'

/** Further off than anything is ever held: the clock was set back, and must not hold anybody up. */
const longestMs = 2 * hourMs

/** The hold of the workflow `w` is on at @now. */
export const isHeld = `w.hold_until > @now and w.hold_until <= @now + ${longestMs}`

/** A run, and the runs that made it begin, as a table: a part, or another workflow that was started, belongs to what it came from. */
const chainOf = (run: string) =>
  `with recursive chain (run) as (select ${run} union
     select r.cause_run_id from chain join runs r on r.id = chain.run where r.cause_run_id is not null)`

/** The message `m` waits with the first messages of a workflow: it is one of its own, or of what its people began elsewhere. */
export const waitsWith = (workflow: string) =>
  `m.state in ('queued', 'retry') and m.error = '${holdReason}' and (m.workflow_id = ${workflow} or
     exists (${chainOf('m.run_id')} select 1 from chain join runs r on r.id = chain.run where r.workflow_id = ${workflow}))`

/**
 * The first messages of a workflow are held for some minutes, so that turning it on can be taken back. A row, so that it
 * stands after a restart. Only a not-before: whatever else keeps a message back is asked when it is over.
 */
export function firstBatch(store: Store) {
  // Begun again while it lasts, it goes on from its beginning, and takes back the more of the two.
  const begin = store.sql<[{ id: string; was: HeldFrom; now: number; until: number }]>(
    `update workflows set hold_since = iif(hold_until > @now, hold_since, @now),
       hold_was = iif(hold_until > @now and hold_was <> 'on', hold_was, @was),
       hold_until = iif(hold_until > @until, hold_until, @until) where id = @id`,
  )
  const read = store.sql<[{ id: string; now: number }], Hold & { status: string }>(
    `select hold_since as sinceMs, hold_until as untilMs, hold_was as was, status from workflows w where id = @id and ${isHeld}`,
  )
  const until = store.sql<[{ workflow: string; run: number | null; now: number }], { until: number | null }>(
    `${chainOf('@run')},
     come (workflow, run) as (select @workflow, @run union select r.workflow_id, r.id from chain join runs r on r.id = chain.run)
     select max(w.hold_until) as until from come join workflows w on w.id = come.workflow where ${isHeld}
       and (w.id = @workflow or (select started_at from runs where id = @run) >= w.hold_since)
       and (w.hold_was <> 'on' or exists (select 1 from runs r join campaigns c on c.id = r.campaign_id
         where r.id = come.run and c.started_at >= w.hold_since))`,
  )
  const latest = store.sql<[], { until: number | null }>(`select max(hold_until) as until from workflows`)
  let known = { revision: -1, untilMs: 0 }
  /** Asked of every message, and nearly always no: so it is kept in memory. */
  function isAnyHeld(nowMs: number): boolean {
    const { revision } = store.published
    if (known.revision !== revision) known = { revision, untilMs: latest.get()?.until ?? 0 }
    return nowMs < known.untilMs
  }
  const clear = store.sql<[string]>(
    `update workflows set hold_since = null, hold_until = null, hold_was = null where id = ?`,
  )
  // Moved by as much as the wait is shorter, so that what was to go one after the other still does.
  const due = store.sql<[{ id: string; shorter: number; now: number }]>(
    `update messages as m set due_at = max(@now, due_at - @shorter), error = null where ${waitsWith('@id')}`,
  )
  function lift(id: string): void {
    clear.run(id)
    store.published.revision++
  }
  function letGo(id: string, { untilMs }: Hold, nowMs: number): void {
    due.run({ id, shorter: untilMs - nowMs, now: nowMs })
    lift(id)
  }
  return {
    begin: (id: string, was: HeldFrom, nowMs: number, untilMs: number): void => {
      begin.run({ id, was, now: nowMs, until: untilMs })
      store.published.revision++
    },
    /** The hold that is on at this instant. */
    get: (id: string, nowMs: number): Hold | null => {
      const found = read.get({ id, now: nowMs })
      if (found?.status !== 'on') return null
      const { status: _, ...hold } = found
      return hold
    },
    /** Why a message may not go yet, or null. */
    standsBack: ({ workflow_id: workflow, run_id: run }: DueMessage, nowMs: number): StandBack | null => {
      if (workflow === null || !isAnyHeld(nowMs)) return null
      const held = until.get({ workflow, run, now: nowMs })
      return held?.until ? { untilMs: held.until, reason: holdReason, isCap: false } : null
    },
    /** The hold is over, and nothing is sent by it. */
    lift,
    /** The hold ends now, and what waited for it is due. */
    letGo,
    /** Turned on again, and this time without a hold: the one before does not outlive that. */
    letGoBefore: (id: string, nowMs: number) => {
      const before = read.get({ id, now: nowMs })
      if (before) letGo(id, before, nowMs)
    },
  }
}
