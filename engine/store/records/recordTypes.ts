import { builtInTypes, type RecordType, type TypedField } from '../../../shared/recordTypes.ts'
import type { Store } from '../store.ts'

interface Row {
  id: string
  title: string
  fields: string
  states: string
}

/** The kinds of records there are: those that come with Leadloom, and those that the business made up. */
export function recordTypes(store: Store) {
  const read = store.sql<[], Row>(`select id, title, fields, states from record_types order by created_at, id`)
  const readOne = store.sql<[string], Row>(`select id, title, fields, states from record_types where id = ?`)
  const write = store.sql<[string, string, string, string, number]>(
    `insert into record_types (id, title, fields, states, created_at) values (?, ?, ?, ?, ?)
     on conflict (id) do update set title = excluded.title, fields = excluded.fields, states = excluded.states`,
  )
  const forget = store.sql<[string]>(`delete from record_types where id = ?`)
  const used = store.sql<[string], { n: number }>(`select count(*) as n from records where type = ?`)
  return {
    all: (): RecordType[] => [...builtInTypes, ...read.all().map(typeOf)],
    get: (id: string): RecordType | undefined => {
      const builtIn = builtInTypes.find((type) => type.id === id)
      if (builtIn) return builtIn
      const row = readOne.get(id)
      return row && typeOf(row)
    },
    save: ({ id, title, fields, states }: Omit<RecordType, 'builtIn'>, nowMs: number) =>
      write.run(id, title, JSON.stringify(fields), JSON.stringify(states), nowMs),
    remove: (id: string) => forget.run(id),
    /** How many records of this type there are. */
    count: (id: string): number => used.get(id)?.n ?? 0,
  }
}

/** Only `save` writes these columns, so they hold what the contract let in. */
const typeOf = ({ id, title, fields, states }: Row): RecordType => ({
  ...{ id, title, builtIn: false },
  fields: JSON.parse(fields) as TypedField[],
  states: JSON.parse(states) as RecordType['states'],
})
