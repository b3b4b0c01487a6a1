import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'

/** A person as they are kept, with their tags; undefined when they are not there. */
export function personWithTags(store: Store) {
  const read = store.sql<[string], PersonRow>(`select * from people where id = ?`)
  const tags = store.sql<[string], { tag: string }>(`select tag from people_tags where person_id = ? order by tag`)
  return (id: string): { row: PersonRow; tags: string[] } | undefined => {
    const row = read.get(id)
    return row && { row, tags: tags.all(id).map(({ tag }) => tag) }
  }
}
