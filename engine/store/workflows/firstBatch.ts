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
  const isOn = `w.hold_until > @now and w.hold_until <= @now + ${longestMs}`
  const read = store.sql<[{ id: string; now: number }], { since: number; until: number; was: HeldFrom }>(
    `select hold_since as since, hold_until as until, hold_was as was from workflows w where id = @id and status = 'on' and ${isOn}`,
  )
  const until = store.sql<[{ workflow: string; run: number | null; now: number }], { until: number }>(
    `select w.hold_until as until from workflows w where w.id = @workflow and ${isOn}
       and (w.hold_was <> 'on' or exists (select 1 from runs r join campaigns c on c.id = r.campaign_id
         where r.id = @run and c.started_at >= w.hold_since))`,
  )
  const lift = store.sql<[string]>(
    `update workflows set hold_since = null, hold_until = null, hold_was = null where id = ?`,
  )
  // Moved by as much as the wait is shorter, so that what was to go one after the other still does.
  const letGo = store.sql<[{ id: string; shorter: number; now: number; reason: string }]>(
    `update messages set due_at = max(@now, due_at - @shorter), error = null
     where workflow_id = @id and state in ('queued', 'retry') and error = @reason`,
  )
  return {
    begin: (id: string, was: HeldFrom, nowMs: number, untilMs: number) =>
      begin.run({ id, was, now: nowMs, until: untilMs }),
    /** The hold that is on at this instant. */
    get: (id: string, nowMs: number): Hold | null => {
      const row = read.get({ id, now: nowMs })
      return row ? { sinceMs: row.since, untilMs: row.until, was: row.was } : null
    },
    /** Why a message may not go yet, or null. */
    standsBack: ({ workflow_id: workflow, run_id: run }: DueMessage, nowMs: number): StandBack | null => {
      const held = workflow === null ? undefined : until.get({ workflow, run, now: nowMs })
      return held ? { untilMs: held.until, reason: holdReason, isCap: false } : null
    },
    /** The hold is over, and nothing is sent by it. */
    lift: (id: string) => lift.run(id),
    /** The hold ends now, and what waited for it is due. */
    letGo: (id: string, { untilMs }: Hold, nowMs: number) => {
      lift.run(id)
      letGo.run({ id, shorter: untilMs - nowMs, now: nowMs, reason: holdReason })
    },
  }
}
