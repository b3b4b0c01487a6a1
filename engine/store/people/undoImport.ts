import type { PersonInput } from '../../../shared/contract/people.ts'
import { personName } from '../../walk/facts.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'
import { inputOf } from './importPeople.ts'
import type { KeptImport } from './importRows.ts'
import type { FieldChange, PersonDiff } from './personDiff.ts'
import { savePerson } from './savePerson.ts'

interface Undone {
  removed: number
  /** People as they were, and what that changed of them. */
  restored: { personId: string; before: PersonInput; after: PersonInput }[]
  kept: { person: string; reason: string }[]
}

/**
 * Takes an import back as far as it can be: who it added goes, unless messages or workflows have to do with them since;
 * what it changed is as before, unless it was changed again since. Callers wrap it in their transaction.
 */
export function undoImport(store: Store, remove: (personId: string) => void) {
  const read = store.sql<[string], { data: string }>(
    `select data from change_sets where id = ? and kind = 'import' and undone_at is null`,
  )
  const mark = store.sql<[number, string]>(`update change_sets set undone_at = ? where id = ?`)
  const person = store.sql<[string], PersonRow>(`select * from people where id = ?`)
  const tags = store.sql<[string], { tag: string }>(`select tag from people_tags where person_id = ? order by tag`)
  const involved = store.sql<[{ id: string }], { run: number; message: number; record: number }>(
    `select exists (select 1 from runs where person_id = @id) as run, exists (select 1 from messages where person_id = @id) as message,
       exists (select 1 from record_people where person_id = @id) as record`,
  )
  const save = savePerson(store)

  function keptBecause(id: string): string | null {
    const { run, message, record } = involved.get({ id }) ?? { run: 0, message: 0, record: 0 }
    if (message === 1) return 'has messages since'
    if (run === 1) return 'is or was in a workflow since'
    return record === 1 ? 'has bookings, payments or other records since' : null
  }

  return (id: string, nowMs: number): Undone => {
    // Only `keep` of importRows writes these.
    const { added, changes } = JSON.parse(read.get(id)?.data ?? '{"added":[],"changes":[]}') as KeptImport
    const undone: Undone = { removed: 0, restored: [], kept: [] }
    for (const one of added) {
      const row = person.get(one)
      if (!row) continue
      const reason = keptBecause(one)
      if (reason !== null) undone.kept.push({ person: personName(row), reason })
      else {
        remove(one)
        undone.removed++
      }
    }
    for (const { personId, diff } of changes.toReversed()) {
      const row = person.get(personId)
      if (!row) continue
      const before = inputOf(
        row,
        tags.all(personId).map(({ tag }) => tag),
      )
      const { after, left } = restored(before, diff)
      for (const field of left)
        undone.kept.push({ person: personName(row), reason: `${field} was changed again since` })
      if (JSON.stringify(after) === JSON.stringify(before)) continue
      save.update(personId, { person: after, marketing: null, how: 'import undone' }, nowMs)
      undone.restored.push({ personId, before, after })
    }
    mark.run(nowMs, id)
    return undone
  }
}

/** The person without what the import changed, and the names of fields that someone changed after it. */
function restored(person: PersonInput, diff: PersonDiff): { after: PersonInput; left: string[] } {
  const after = { ...person, fields: { ...person.fields } }
  const left: string[] = []
  for (const change of diff.fields) {
    const now = change.own ? after.fields[change.field] : after[nameOf(change)]
    if (JSON.stringify(now ?? null) !== JSON.stringify(change.to)) left.push(change.field)
    else if (!change.own) after[nameOf(change)] = String(change.from ?? '')
    else if (change.from === null) delete after.fields[change.field]
    else after.fields[change.field] = change.from
  }
  const tags = person.tags.filter((tag) => !diff.added.includes(tag))
  return { after: { ...after, tags: [...tags, ...diff.removed.filter((tag) => !tags.includes(tag))] }, left }
}

type TextField = 'firstName' | 'lastName' | 'email' | 'phone' | 'status' | 'timeZone'
/** `diffPerson` names no other built-in field. */
const nameOf = ({ field }: FieldChange) => field as TextField
