import type { PersonInput } from '../../../shared/contract/people.ts'
import { newId, type Random } from '../../../shared/ids.ts'
import { mergePerson } from '../../import/mergePeople.ts'
import type { PeopleFileRow } from '../../import/peopleFile.ts'
import { ownFields } from '../../walk/facts.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'
import { personBy } from './identityRows.ts'
import { diffPerson, isSameStill, type PersonDiff } from './personDiff.ts'
import { savePerson } from './savePerson.ts'

export interface Imported {
  /** Ids of people who were not known before, in the order of the file. */
  added: string[]
  updated: number
  /** Everyone in the file, each once. */
  everyone: Set<string>
  /** What is different of people who were known, in the order it was written. A person may be in it more than once. */
  changes: { personId: string; diff: PersonDiff }[]
}

/**
 * Puts the people of a file in: the same email, else the same phone, is the same person. Someone known only by phone gains
 * the email of a row with the same phone; two different emails stay two people, as families share a phone.
 * Callers wrap it in their transaction.
 */
export function importPeople(store: Store, random: Random) {
  const byId = store.sql<[string], PersonRow>(`select * from people where id = ?`)
  const byEmail = store.sql<[string], PersonRow>(`select * from people where email = ?`)
  const byPhone = store.sql<[string, string], PersonRow>(
    `select * from people where phone = ? and (? = '' or email is null) order by created_at, id limit 1`,
  )
  const tags = store.sql<[string], { tag: string }>(`select tag from people_tags where person_id = ? order by tag`)
  const save = savePerson(store)
  const known = personBy(store)
  const hasIdentities = store.sql<[], { n: number }>(`select exists (select 1 from identities) as n`)

  const direct = ({ email, phone }: PersonInput): PersonRow | undefined =>
    (email ? byEmail.get(email) : undefined) ?? (phone ? byPhone.get(phone, email) : undefined)

  /** By an address beyond their email and phone number. */
  function indirect({ email, phone }: PersonInput): PersonRow | undefined {
    const id = known('email', email) ?? (email === '' ? known('phone', phone) : undefined)
    return id === undefined ? undefined : byId.get(id)
  }

  return (rows: readonly PeopleFileRow[], extraTag: string | undefined, nowMs: number): Imported => {
    const imported: Imported = { added: [], updated: 0, everyone: new Set(), changes: [] }
    const fresh = new Set<string>()
    const isIdentified = hasIdentities.get()?.n === 1
    for (const row of rows) {
      const person = extraTag ? { ...row.person, tags: [...row.person.tags, extraTag] } : row.person
      const main = direct(person)
      const found = main ?? (isIdentified ? indirect(person) : undefined)
      if (found) {
        const own = tags.all(found.id).map(({ tag }) => tag)
        const before = inputOf(found, own)
        const merged = mergePerson(before, { ...row, person })
        const { email, phone } = before
        const after = main ? merged : { ...merged, email: email || merged.email, phone: phone || merged.phone }
        imported.updated++
        imported.everyone.add(found.id)
        const diff = diffPerson(before, after)
        const isSame = isSameStill(diff)
        if (!isSame || row.marketing !== null)
          save.update(found.id, { person: after, marketing: row.marketing, how: 'import' }, nowMs)
        if (!isSame && !fresh.has(found.id)) imported.changes.push({ personId: found.id, diff })
      } else {
        const id = newId(random)
        save.insert(id, { person, marketing: row.marketing, how: 'import' }, nowMs)
        imported.added.push(id)
        imported.everyone.add(id)
        fresh.add(id)
      }
    }
    return imported
  }
}

/** A stored person as an input, so that a change can be laid over it. */
export const inputOf = (row: PersonRow, tags: string[]): PersonInput => ({
  firstName: row.first_name,
  lastName: row.last_name,
  email: row.email ?? '',
  phone: row.phone ?? '',
  status: row.status,
  timeZone: row.time_zone ?? '',
  tags,
  fields: ownFields(row.fields),
})
