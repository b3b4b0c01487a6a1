import type { Store } from '../store.ts'

/** Closes a task, once. Gives back whose it was and what was to do; undefined when it was done before. */
export function taskRows(store: Store) {
  const close = store.sql<[number, string], { person_id: string | null; title: string }>(
    `update tasks set done_at = ? where id = ? and done_at is null returning person_id, title`,
  )
  return (id: string, nowMs: number) => close.get(nowMs, id)
}
