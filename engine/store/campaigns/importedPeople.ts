import type { Store } from '../store.ts'

/** Who was in an imported file. */
export function importedPeople(store: Store) {
  const exists = store.sql<[string], { id: string }>(`select id from imports where id = ?`)
  const people = store.sql<[string], { id: string }>(
    `select p.id from import_people i join people p on p.id = i.person_id where i.import_id = (select ?) order by p.created_at, p.rowid`,
  )
  return {
    /** In the order they were added; undefined when there is no such import. */
    people: (id: string): string[] | undefined => (exists.get(id) ? people.all(id).map((row) => row.id) : undefined),
  }
}
