import { newId, type Random } from '../../../shared/ids.ts'
import { mainDateOf, type RecordType } from '../../../shared/recordTypes.ts'
import { groupRecords, isShared } from '../../import/groupRecords.ts'
import type { PeopleFileProblem } from '../../import/peopleFile.ts'
import type { Place } from '../../import/readValue.ts'
import type { RecordsFileRow } from '../../import/recordsFile.ts'
import { ownFields } from '../../walk/facts.ts'
import { savePerson } from '../people/savePerson.ts'
import type { RecordRow } from '../recordTables.ts'
import type { Store } from '../store.ts'
import { namedPerson } from './namedPerson.ts'
import { type SavedRecord, saveRecord } from './saveRecord.ts'

export interface ImportedRecords {
  saved: SavedRecord[]
  /** Ids of people who were added. */
  peopleAdded: string[]
  problems: PeopleFileProblem[]
  /** Rows of which nothing was kept. */
  skipped: number
}

/**
 * Puts the records of a file in. The same key is the same record; without one it is the same title, date and person. Who is
 * not known is added, or (unless `addPeople`) left out with a problem. Callers wrap it in their transaction.
 */
export function importRecords(store: Store, random: Random, place: () => Place) {
  const save = saveRecord(store, random, place)
  const insertPerson = savePerson(store)
  const known = namedPerson(store)
  const ofType = store.sql<[string], RecordRow>(`select * from records where type = ? order by created_at, rowid`)
  const linked = store.sql<[string], { person_id: string }>(`select person_id from record_people where record_id = ?`)
  const peopleOf = (id: string) => linked.all(id).map(({ person_id }) => person_id)

  return (rows: readonly RecordsFileRow[], type: RecordType, addPeople: boolean, nowMs: number): ImportedRecords => {
    const imported: ImportedRecords = { saved: [], peopleAdded: [], problems: [], skipped: 0 }
    const date = mainDateOf(type)
    const occasion = (title: string, fields: Readonly<Record<string, unknown>>) =>
      JSON.stringify([title, (date === null ? undefined : fields[date]) ?? null])
    const there = Map.groupBy(ofType.all(type.id), (row) => occasion(row.title, ownFields(row.fields)))
    const used = new Set<string>()

    const resolved = rows.flatMap((row) => {
      const ids = row.people.map((person) => {
        const id = known(person)
        if (id !== undefined || !addPeople) return { person, id }
        const added = newId(random)
        const input = { ...person, status: 'new', tags: [], timeZone: '', fields: {} }
        insertPerson.insert(added, { person: input, marketing: null, how: 'import' }, nowMs)
        imported.peopleAdded.push(added)
        return { person, id: added }
      })
      const found = ids.flatMap(({ id }) => id ?? [])
      const isSkipped = found.length === 0 && ids.length > 0
      for (const { person, id } of ids) if (id === undefined) imported.problems.push(unknownPerson(person, isSkipped))
      if (isSkipped) imported.skipped++
      return isSkipped ? [] : [{ ...row, people: found }]
    })

    for (const { key, title, state, set, people } of groupRecords(resolved, type)) {
      const like = key === null ? (there.get(occasion(title || type.title, set)) ?? []) : []
      // Who left a session, or came to stand differently to it, is no longer among its people.
      for (const { id, state: other } of like) {
        const theirs = peopleOf(id)
        const moved = theirs.filter((person) => people.includes(person))
        if (state !== '' && other !== state && moved.length > 0 && moved.length < theirs.length)
          imported.saved.push(save({ id, type: type.id, without: moved }, nowMs))
      }
      const same = like.find(
        ({ id, state: other }) =>
          !used.has(id) &&
          (peopleOf(id).some((person) => people.includes(person)) || (isShared(type) && other === state)),
      )
      const saved = save({ id: same?.id ?? null, type: type.id, key, title, state, set, people }, nowMs)
      used.add(saved.id)
      imported.saved.push(saved)
    }
    return imported
  }
}

function unknownPerson(
  { row, email, phone, firstName, lastName }: RecordsFileRow['people'][number],
  isSkipped: boolean,
): PeopleFileProblem {
  const who = email
    ? `has the email ${email}`
    : phone
      ? `has the phone number ${phone}`
      : `is known by the name ${`${firstName} ${lastName}`.trim()} alone`
  const rest = isSkipped ? 'This row was skipped' : 'They were left out of this record'
  return {
    row,
    column: '',
    message: `Nobody here ${who}. ${rest}. Import the people first, or let this import add them.`,
  }
}
