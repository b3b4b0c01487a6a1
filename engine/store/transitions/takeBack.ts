import { campaignRows } from '../campaigns/campaignRows.ts'
import type { Store } from '../store.ts'
import { firstBatch, type Hold } from '../workflows/firstBatch.ts'
import { workflowRows } from '../workflows/workflowRows.ts'
import { cancelRun } from './cancelRun.ts'

export const takenBackReason = 'taken back before anything was sent'

interface Came {
  id: number
  state: string
}

/**
 * Turning on, publishing or starting is taken back while its first messages are held: the workflow is again what it was,
 * and who came in since leaves, with what waited for them and what they began in other workflows. They do not count as
 * having been in, so they may enter again. Who was inside before stays, and rests with the workflow. Callers wrap it in
 * their transaction, with the start steps.
 */
export function takeBackFirst(store: Store) {
  const came = store.sql<[{ id: string; since: number; campaigns: number }], Came>(
    `select r.id, r.state from runs r left join campaigns c on c.id = r.campaign_id
     where r.workflow_id = @id and r.taken_back_at is null
       and iif(@campaigns = 1, c.started_at, r.started_at) >= @since order by r.id`,
  )
  const begun = store.sql<[number], Came & { cause: number }>(
    `select id, state, cause_run_id as cause from runs
     where cause_run_id is not null and started_at >= ? and taken_back_at is null order by id`,
  )
  const end = store.sql<[string, number, number]>(
    `update runs set state = 'stopped', why = ?, ended_at = ? where id = ? and state = 'failed'`,
  )
  const mark = store.sql<[number, number]>(
    `update runs set taken_back_at = ?, entry_key = entry_key || ' ' || id where id = ?`,
  )
  const drop = store.sql<[number, string, number]>(
    `update messages set state = 'skipped', changed_at = ?, error = ? where run_id = ? and state in ('queued', 'retry', 'claimed', 'held', 'failed')`,
  )
  const campaigns = store.sql<[string, number], { id: string }>(
    `select id from campaigns where workflow_id = ? and started_at >= ? and state = 'active'`,
  )
  const count = store.sql<[string], { n: number }>(
    `select count(*) as n from runs where workflow_id = ? and state = 'live'`,
  )
  const cancel = cancelRun(store)
  const hold = firstBatch(store)
  const rows = workflowRows(store)
  const campaign = campaignRows(store)

  return (id: string, { sinceMs, was }: Hold, nowMs: number): { people: number; stayed: number } => {
    const people = came.all({ id, since: sinceMs, campaigns: was === 'on' ? 1 : 0 })
    for (const { id: run, state } of withBegun(people, begun.all(sinceMs))) {
      if (state === 'live') cancel(run, takenBackReason, nowMs)
      else end.run(takenBackReason, nowMs, run)
      drop.run(nowMs, takenBackReason, run) // what goes to the team, also of who has finished, or could not be made
      mark.run(nowMs, run)
    }
    for (const { id: one } of campaigns.all(id, sinceMs)) campaign.setState(one, 'cancelled', null, nowMs)
    const stayed = count.get(id)?.n ?? 0
    hold.lift(id)
    if (was === 'on') return { people: people.length, stayed }
    rows.setStatus(id, was, nowMs)
    rows.park(id)
    return { people: people.length, stayed }
  }
}

/** These runs, and those they made begin, and so on. A run has a higher id than the one that made it begin. */
function withBegun(came: readonly Came[], begun: readonly (Came & { cause: number })[]): Came[] {
  const known = new Set(came.map(({ id }) => id))
  const more = begun.filter(({ id, cause }) => known.has(cause) && known.size < known.add(id).size)
  return [...came, ...more]
}
