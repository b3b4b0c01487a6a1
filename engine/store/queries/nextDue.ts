import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'

/** When something is due next, in epoch milliseconds, or null when nothing is. Three index look-ups. */
export function nextDue(store: Store) {
  const read = store.sql<[], { at: number | null }>(
    `select min(at) as at from (
       select (select min(due_at) from steps where state in ('ready', 'waiting') and parked = 0) as at
       union all select (select min(due_at) from messages where state in ('queued', 'retry') and parked = 0)
       union all select (select min(due_at) from triggers_due))`,
  )
  return (): number | null => {
    const at = read.get()?.at ?? null
    return at === null || at >= never ? null : at
  }
}
