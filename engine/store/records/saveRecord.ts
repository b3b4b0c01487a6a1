import { Refusal } from '../../../shared/errors.ts'
import { newId, type Random } from '../../../shared/ids.ts'
import { fieldOf, type RecordType } from '../../../shared/recordTypes.ts'
import { namedValues } from '../../import/namedValues.ts'
import { readState } from '../../import/readState.ts'
import { type Place, readValue } from '../../import/readValue.ts'
import { ownFields } from '../../walk/facts.ts'
import type { RecordRow } from '../recordTables.ts'
import { settingsRows } from '../settingsRows.ts'
import type { Store } from '../store.ts'
import { recordTypes } from './recordTypes.ts'

/** A record to be made, or what is to change of one. An empty text leaves what is there, null takes it away. */
export interface RecordInput {
  /** Left out, the key says which one it is; without a key it is a new one. */
  id?: string | null
  type: string
  key?: string | null
  title?: string
  /** By id or title. */
  state?: string
  /** As people write it, also the names; kept as the type's field says. A status among them is the state. */
  set?: Readonly<Record<string, unknown>>
  /** Ids of people to link. */
  people?: readonly string[]
  /** Ids of people to unlink. */
  without?: readonly string[]
}

/** What became of a record, for telling its people. */
export interface SavedRecord {
  id: string
  type: RecordType
  title: string
  created: boolean
  /** Null when it is new. */
  from: string | null
  to: string
  /** Names of fields, and `title` and `key`. */
  changedFields: string[]
  fields: Readonly<Record<string, unknown>>
  /** Everyone linked to it now (left out when nothing changed); those who were not before; those who no longer are. */
  people: string[]
  joined: string[]
  left: string[]
  /** Sentences about values that could not be understood and were left as they were. */
  problems: string[]
}

/**
 * Makes or changes a record with its people, inside the caller's transaction. The same type and key is the same record.
 * Refuses when there is no record with the id. Tell its people with `recordHappenings`.
 */
export function saveRecord(store: Store, random: Random, place: () => Place = () => settingsRows(store).business()) {
  const types = recordTypes(store)
  const byId = store.sql<[string], RecordRow>(`select * from records where id = ?`)
  const byKey = store.sql<[string, string], RecordRow>(`select * from records where type = ? and key = ?`)
  const insert = store.sql<unknown[]>(
    `insert into records (id, type, key, title, state, fields, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = store.sql<unknown[]>(
    `update records set key = ?, title = ?, state = ?, fields = ?, updated_at = ? where id = ?`,
  )
  const linked = store.sql<[string], { person_id: string }>(
    `select rp.person_id from record_people rp join people p on p.id = rp.person_id
     where rp.record_id = (select ?) order by p.created_at, p.rowid`,
  )
  const link = store.sql<[string, string]>(
    `insert into record_people (record_id, person_id) values (?, ?) on conflict do nothing`,
  )
  const unlink = store.sql<[string, string]>(`delete from record_people where record_id = ? and person_id = ?`)

  function known({ id, type, key }: RecordInput): RecordRow | undefined {
    if (!id) return key ? byKey.get(type, key) : undefined
    const row = byId.get(id)
    if (!row) throw new Refusal('NOT_FOUND', 'This record is not there any more, so nothing was changed.')
    return row
  }

  return (input: RecordInput, nowMs: number): SavedRecord => {
    const before = known(input)
    const typeId = before?.type ?? input.type
    const type = types.get(typeId) ?? { id: typeId, title: typeId, fields: [], states: [], builtIn: false }
    const problems: string[] = []
    const old = before ? ownFields(before.fields) : {}
    const { state: meant, ...set } = namedValues(input.set ?? {}, type)
    const fields = changedBy(old, set, type, place, problems)
    const from = before?.state ?? null
    const to = stateAsked(type, input.state || String(meant ?? ''), problems) ?? from ?? type.states[0]?.id ?? ''
    const title = input.title?.trim() || before?.title || type.title
    const key = input.key === undefined || input.key === '' ? (before?.key ?? null) : input.key
    const changedFields = [...new Set([...Object.keys(old), ...Object.keys(fields)])].filter(
      (name) => JSON.stringify(old[name]) !== JSON.stringify(fields[name]),
    )
    if (before && title !== before.title) changedFields.push('title')
    if (before && key !== before.key) changedFields.push('key')

    const id = before?.id ?? newId(random)
    if (!before) insert.run(id, typeId, key, title, to, JSON.stringify(fields), nowMs, nowMs)
    else if (to !== from || changedFields.length > 0) update.run(key, title, to, JSON.stringify(fields), nowMs, id)
    const joined = [...new Set(input.people ?? [])].filter((person) => link.run(id, person).changes > 0)
    const left = [...new Set(input.without ?? [])].filter((person) => unlink.run(id, person).changes > 0)
    const isSame = before !== undefined && to === from && changedFields.length + joined.length === 0
    const people = isSame ? [] : linked.all(id).map(({ person_id }) => person_id)
    return { id, type, title, created: !before, from, to, changedFields, fields, people, joined, left, problems }
  }
}

function changedBy(
  old: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, unknown>>,
  type: RecordType,
  place: () => Place,
  problems: string[],
): Record<string, unknown> {
  const fields = { ...old }
  for (const [name, given] of Object.entries(set)) {
    if (given === '' || given === undefined) continue
    const field = fieldOf(type, name) ?? { title: name, kind: 'text', choices: [] }
    if (typeof given === 'object' && given !== null) {
      problems.push(`${field.title}: This is neither a text nor a number.`)
      continue
    }
    const isPlain = field.kind === 'text' && (typeof given === 'number' || typeof given === 'boolean')
    const { value, problem } = isPlain ? { value: given, problem: null } : readValue(field, given, place())
    if (problem !== null) problems.push(`${field.title}: ${problem.replace(/ It was left empty\.$/, '')}`)
    else if (value !== null) fields[name] = value
    else if (given === null) delete fields[name]
  }
  return fields
}

function stateAsked(type: RecordType, text: string, problems: string[]): string | undefined {
  if (text.trim() === '') return undefined
  if (type.states.length === 0) return text.trim()
  const state = readState(type, text)
  if (state === undefined) {
    const titles = type.states.map(({ title }) => title.toLowerCase()).join(', ')
    problems.push(`“${text}” is not a state of this kind of record. It can be ${titles}.`)
  }
  return state
}
