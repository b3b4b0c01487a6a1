import { dayMs } from '../../../shared/duration.ts'
import { newId, type Random } from '../../../shared/ids.ts'
import type { Store } from '../store.ts'
import type { Imported } from './importPeople.ts'
import type { PersonDiff } from './personDiff.ts'

/** How long an import of people can be undone. */
const undoMs = 30 * dayMs

interface Row {
  id: string
  file: string
  at: number
  added: number
  updated: number
  undone_at: number | null
  is_kept: number
}

/** Imports of people, each with everyone in it and with what it takes to undo it. */
export function importRows(store: Store, random: Random) {
  const insert = store.sql<[string, string, number, number, number]>(
    `insert into imports (id, type, file, at, added, updated) values (?, 'people', ?, ?, ?, ?)`,
  )
  const addPerson = store.sql<[string, string]>(`insert into import_people (import_id, person_id) values (?, ?)`)
  const addChanges = store.sql<[string, string, number, string]>(
    `insert into change_sets (id, kind, title, at, data) values (?, 'import', ?, ?, ?)`,
  )
  const forgetOld = store.sql<[number]>(`delete from change_sets where kind = 'import' and at < ?`)
  const list = store.sql<[], Row>(
    `select i.id, i.file, i.at, i.added, i.updated, c.undone_at, c.id is not null as is_kept
     from imports i left join change_sets c on c.id = i.id where i.type = 'people' order by i.at desc, i.rowid desc limit 200`,
  )
  return {
    /** Keeps an import; gives its id. What is older than it may be undone goes. */
    keep: (file: string, imported: Imported, nowMs: number): string => {
      const id = newId(random)
      const { added, updated, everyone, changes } = imported
      insert.run(id, file, nowMs, added.length, updated)
      // In order: ids are by chance, and scattered inserts cost three times as much.
      for (const person of [...everyone].sort()) addPerson.run(id, person)
      forgetOld.run(nowMs - undoMs)
      addChanges.run(id, `Import of ${file}`, nowMs, JSON.stringify({ added, changes } satisfies KeptImport))
      return id
    },
    list: (nowMs: number) =>
      list.all().map(({ id, file, at, added, updated, undone_at, is_kept }) => ({
        ...{ id, file, added, updated, at: new Date(at).toISOString() },
        canBeUndone: is_kept === 1 && undone_at === null && at >= nowMs - undoMs,
      })),
  }
}

export interface KeptImport {
  added: string[]
  changes: { personId: string; diff: PersonDiff }[]
}
