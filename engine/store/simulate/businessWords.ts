import type { RecordType, TypedField } from '../../../shared/recordTypes.ts'
import { personFieldRows } from '../people/personFieldRows.ts'
import { recordTypes } from '../records/recordTypes.ts'
import type { Store } from '../store.ts'

/** What the business made up and a test has to know: kinds of records, fields of people, segments. */
export interface BusinessWords {
  recordTypes: readonly RecordType[]
  personFields: readonly TypedField[]
  segments: readonly { id: string; name: string; rule: string }[]
}

export const readBusinessWords = (store: Store): BusinessWords => ({
  recordTypes: recordTypes(store).all(),
  personFields: personFieldRows(store).all(),
  segments: store
    .sql<[], BusinessWords['segments'][number]>(`select id, name, rule from segments order by created_at, id`)
    .all(),
})

/** Callers wrap it in their transaction. */
export function putBusinessWords(store: Store, words: Partial<BusinessWords>, nowMs: number) {
  for (const type of words.recordTypes ?? []) if (!type.builtIn) recordTypes(store).save(type, nowMs)
  for (const field of words.personFields ?? []) personFieldRows(store).save(field)
  const add = store.sql<[string, string, string, number, number]>(
    `insert into segments (id, name, rule, created_at, updated_at) values (?, ?, ?, ?, ?)`,
  )
  for (const { id, name, rule } of words.segments ?? []) add.run(id, name, rule, nowMs, nowMs)
}
