import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'

/** The channels of the outbox. Messages are found by channel, so that a long queue of one never slows another. */
const channels = ['email', 'webhook'] as const

/** When something is due next, in epoch milliseconds, or null when nothing is. An index look-up for each kind of row. */
export function nextDue(store: Store) {
  const read = store.sql<[], { at: number | null }>(
    `select min(at) as at from (
       select (select min(due_at) from steps where state in ('ready', 'waiting') and parked = 0) as at
       ${channels.map((channel) => `union all select (select min(due_at) from messages where state in ('queued', 'retry') and parked = 0 and channel = '${channel}')`).join(' ')}
       union all select (select min(due_at) from triggers_due))`,
  )
  return (): number | null => {
    const at = read.get()?.at ?? null
    return at === null || at >= never ? null : at
  }
}
