import type { PersonInput } from '../../../shared/contract/people.ts'
import type { Store } from '../store.ts'

export interface NewPerson {
  person: PersonInput
  /** What they said about marketing, or null when they were not asked. */
  marketing: boolean | null
  how: string
  sample?: boolean
}

/** Writes new people and changes to them. Callers wrap it in their transaction; the email is unique. */
export function savePerson(store: Store) {
  const insert = store.sql<unknown[]>(
    `insert into people (id, first_name, last_name, email, phone, status, time_zone, fields, sample, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = store.sql<unknown[]>(
    `update people set first_name = ?, last_name = ?, email = ?, phone = ?, status = ?, time_zone = ?, fields = ?, updated_at = ? where id = ?`,
  )
  const addTag = store.sql<[string, string]>(
    `insert into people_tags (person_id, tag) values (?, ?) on conflict do nothing`,
  )
  const dropTags = store.sql<[string]>(`delete from people_tags where person_id = ?`)
  const consent = store.sql<[string, number, number, string]>(
    `insert into consents (person_id, channel, purpose, given, at, how) values (?, 'email', 'marketing', ?, ?, ?)`,
  )
  const values = (p: PersonInput) => [
    ...[p.firstName, p.lastName, p.email.toLowerCase() || null, p.phone || null],
    ...[p.status, p.timeZone || null, JSON.stringify(p.fields)],
  ]
  return {
    insert: (id: string, { person, marketing, how, sample = false }: NewPerson, nowMs: number) => {
      insert.run(id, ...values(person), sample ? 1 : 0, nowMs, nowMs)
      for (const tag of person.tags) addTag.run(id, tag)
      if (marketing !== null) consent.run(id, marketing ? 1 : 0, nowMs, how)
    },
    update: (id: string, { person, marketing, how }: NewPerson, nowMs: number) => {
      update.run(...values(person), nowMs, id)
      dropTags.run(id)
      for (const tag of person.tags) addTag.run(id, tag)
      if (marketing !== null) consent.run(id, marketing ? 1 : 0, nowMs, how)
    },
  }
}
