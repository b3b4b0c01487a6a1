import type { Store } from '../store.ts'

/** The newest record of a kind that a person has, or null. */
export function latestRecord(store: Store) {
  const read = store.sql<[string, string], { id: string }>(
    `select id from records join record_people on record_id = id where person_id = (select ?) and type = (select ?)
     order by created_at desc, records.rowid desc limit 1`,
  )
  return (personId: string, type: string): string | null => read.get(personId, type)?.id ?? null
}
