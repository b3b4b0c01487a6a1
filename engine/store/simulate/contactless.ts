import type { Store } from '../store.ts'

/** The id of somebody in a test who has neither email nor phone, by their name, else their id; undefined for nobody. */
export function contactless(store: Store) {
  const read = store.sql<[{ name: string }], { id: string }>(
    `select id from people where email is null and phone is null
       and (trim(first_name || ' ' || last_name) = @name or id = @name) order by rowid limit 1`,
  )
  return (name: string): string | undefined => read.get({ name: name.trim() })?.id
}
