import { channels } from '../../../shared/channels.ts'
import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'

/**
 * When something is due next, in epoch milliseconds, or null when nothing is. An index look-up for each kind of row; messages
 * are found by channel, so that a long queue of one never slows another.
 */
export function nextDue(store: Store) {
  const read = store.sql<[], { at: number | null }>(
    `select min(at) as at from (
       select (select min(due_at) from steps where state in ('ready', 'waiting') and parked = 0) as at
       ${channels.map((channel) => `union all select (select min(due_at) from messages where state in ('queued', 'retry') and parked = 0 and channel = '${channel}')`).join(' ')}
       union all select (select min(due_at) from triggers_due)
       union all select (select min(c.next_at) from campaigns c join workflows w on w.id = c.workflow_id
         where c.state in ('scheduled', 'active') and c.next_at is not null and w.status = 'on'))`,
  )
  return (): number | null => {
    const at = read.get()?.at ?? null
    return at === null || at >= never ? null : at
  }
}
