import { type Expression, type SqlBool, sql } from 'kysely'
import type { ShownRecord } from '../../../shared/contract/records.ts'
import { stateOf } from '../../../shared/recordTypes.ts'
import { ownFields, personName } from '../../walk/facts.ts'
import type { RecordRow } from '../recordTables.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'
import { recordTypes } from './recordTypes.ts'

interface Wanted {
  type?: string | undefined
  search?: string | undefined
  /** A person's id. */
  person?: string | undefined
  state?: string | undefined
  limit: number
  offset: number
}
type LinkedRow = Pick<PersonRow, 'id' | 'first_name' | 'last_name' | 'email' | 'phone'> & { record_id: string }

/** Records as screens, the command line and other programs see them, the newest first. */
export function recordQueries(store: Store) {
  const types = recordTypes(store)
  const one = store.sql<[string], RecordRow>(`select * from records where id = ?`)
  const byKey = store.sql<[string, string], { id: string }>(`select id from records where type = ? and key = ?`)
  const forget = store.sql<[string]>(`delete from records where id = ?`)

  function wanted({ type, search, person, state }: Wanted): Expression<SqlBool> {
    const text = search?.trim() ?? ''
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const found = sql<SqlBool>`(records.title like ${like} escape '\\' or records.key like ${like} escape '\\'
      or exists (select 1 from record_people rp join people p on p.id = rp.person_id where rp.record_id = records.id
        and p.first_name || ' ' || p.last_name || ' ' || coalesce(p.email, '') || ' ' || coalesce(p.phone, '') like ${like} escape '\\'))`
    const linked = sql<SqlBool>`records.id in (select record_id from record_people where person_id = ${person ?? ''})`
    return sql<SqlBool>`(${type === undefined ? sql`true` : sql`records.type = ${type}`}
      and ${state === undefined ? sql`true` : sql`records.state = ${state}`}
      and ${person === undefined ? sql`true` : linked} and ${text === '' ? sql`true` : found})`
  }

  function shown(rows: readonly RecordRow[]): ShownRecord[] {
    const ids = JSON.stringify(rows.map(({ id }) => id))
    const people = Map.groupBy(
      store.all<LinkedRow>(
        store.build
          .selectFrom('record_people')
          .innerJoin('people', 'people.id', 'record_people.person_id')
          .select(['record_id', 'people.id', 'first_name', 'last_name', 'email', 'phone'])
          .where(sql<SqlBool>`record_id in (select value from json_each(${ids}))`)
          .orderBy('people.created_at')
          .orderBy(sql`people.rowid`),
      ),
      (row) => row.record_id,
    )
    const known = new Map(types.all().map((type) => [type.id, type]))
    return rows.map((row) => {
      const type = known.get(row.type)
      return {
        ...{ id: row.id, type: row.type, typeTitle: type?.title ?? row.type, key: row.key, title: row.title },
        ...{ state: row.state, stateTitle: (type && stateOf(type, row.state)?.title) ?? row.state },
        fields: ownFields(row.fields),
        people: (people.get(row.id) ?? []).map(({ record_id: _, ...person }) => ({
          ...{ id: person.id, name: personName(person), email: person.email, phone: person.phone },
        })),
        createdAt: new Date(row.created_at).toISOString(),
        updatedAt: new Date(row.updated_at).toISOString(),
      }
    })
  }

  return {
    list: (asked: Wanted): { records: ShownRecord[]; total: number } => {
      const rows = store.all<RecordRow>(
        store.build
          .selectFrom('records')
          .selectAll()
          .where(wanted(asked))
          .orderBy('created_at', 'desc')
          .orderBy(sql`rowid`, 'desc')
          .limit(asked.limit)
          .offset(asked.offset),
      )
      const count = store.get(
        store.build
          .selectFrom('records')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where(wanted(asked)),
      )
      return { records: shown(rows), total: count?.n ?? 0 }
    },
    get: (id: string): ShownRecord | undefined => {
      const row = one.get(id)
      return row && shown([row])[0]
    },
    byKey: (type: string, key: string) => byKey.get(type, key)?.id,
    remove: (id: string): boolean => forget.run(id).changes > 0,
  }
}
