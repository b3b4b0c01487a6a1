import type { Store } from '../store.ts'

/** Which record of a person is meant. */
export function recordFinder(store: Store) {
  const titled = store.sql<[{ person: string; type: string; title: string }], { id: string }>(
    `select id from record_people join records on id = record_id
     where person_id = @person and type = @type and (@title = '' or lower(title) = lower(@title)) order by created_at, records.rowid limit 1`,
  )
  const oldest = store.sql<[{ person: string; type: string; states: string }], { id: string }>(
    `select id from record_people join records on id = record_id
     where person_id = @person and type = @type and state in (select value from json_each(@states)) order by created_at, records.rowid limit 1`,
  )
  const all = store.sql<[string], { recordId: string; personId: string; state: string; title: string }>(
    `select id as recordId, person_id as personId, state, title from records join record_people on record_id = id
     where type = ? order by created_at, records.rowid, record_people.person_id`,
  )
  return {
    /** Every record of a type with each of its people. */
    ofType: (type: string) => all.all(type),
    /** By type and title; without a title their first of that type. */
    titled: (person: string, type: string, title: string): string | undefined =>
      titled.get({ person, type, title })?.id,
    oldestIn: (person: string, type: string, states: readonly string[]): string | undefined =>
      oldest.get({ person, type, states: JSON.stringify(states) })?.id,
  }
}
