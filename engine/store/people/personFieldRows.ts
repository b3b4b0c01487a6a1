import type { FieldKind, TypedField } from '../../../shared/recordTypes.ts'
import type { Store } from '../store.ts'

interface Row {
  name: string
  title: string
  kind: FieldKind
  choices: string
}

/** The fields of people that the business made up, with their kinds. Other own fields are plain texts. */
export function personFieldRows(store: Store) {
  const read = store.sql<[], Row>(`select name, title, kind, choices from person_fields order by rowid`)
  const write = store.sql<[string, string, string, string]>(
    `insert into person_fields (name, title, kind, choices) values (?, ?, ?, ?)
     on conflict (name) do update set title = excluded.title, kind = excluded.kind, choices = excluded.choices`,
  )
  const forget = store.sql<[string]>(`delete from person_fields where name = ?`)
  return {
    /** Only `save` writes these, so the choices are a list of texts. */
    all: (): TypedField[] =>
      read.all().map(({ choices, ...field }) => ({ ...field, choices: JSON.parse(choices) as string[] })),
    save: ({ name, title, kind, choices }: TypedField) => write.run(name, title, kind, JSON.stringify(choices)),
    /** Says whether it was there. What people have in it stays, as a plain text. */
    remove: (name: string): boolean => forget.run(name).changes > 0,
  }
}
