import type { PersonInput } from '../../../shared/contract/people.ts'
import { newId, type Random } from '../../../shared/ids.ts'
import { ownFields } from '../../facts.ts'
import { mergePerson } from '../../import/mergePeople.ts'
import type { PeopleFileRow } from '../../import/peopleFile.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'
import { savePerson } from './savePerson.ts'

export interface Imported {
  /** Ids of people who were not known before, in the order of the file. */
  added: string[]
  updated: number
}

/**
 * Puts the people of a file in: the same email, else the same phone, is the same person. Someone known only by phone gains
 * the email of a row with the same phone; two different emails stay two people, as families share a phone.
 * Callers wrap it in their transaction.
 */
export function importPeople(store: Store, random: Random) {
  const byEmail = store.sql<[string], PersonRow>(`select * from people where email = ?`)
  const byPhone = store.sql<[string, string], PersonRow>(
    `select * from people where phone = ? and (? = '' or email is null) order by created_at, id limit 1`,
  )
  const tags = store.sql<[string], { tag: string }>(`select tag from people_tags where person_id = ? order by tag`)
  const save = savePerson(store)
  const find = ({ email, phone }: PersonInput) =>
    (email ? byEmail.get(email) : undefined) ?? (phone ? byPhone.get(phone, email) : undefined)
  return (rows: readonly PeopleFileRow[], extraTag: string | undefined, nowMs: number): Imported => {
    const added: string[] = []
    let updated = 0
    for (const row of rows) {
      const person = extraTag ? { ...row.person, tags: [...row.person.tags, extraTag] } : row.person
      const known = find(person)
      if (known) {
        const before = inputOf(
          known,
          tags.all(known.id).map(({ tag }) => tag),
        )
        save.update(
          known.id,
          { person: mergePerson(before, { ...row, person }), marketing: row.marketing, how: 'import' },
          nowMs,
        )
        updated++
      } else {
        const id = newId(random)
        save.insert(id, { person, marketing: row.marketing, how: 'import' }, nowMs)
        added.push(id)
      }
    }
    return { added, updated }
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
