import type { RecordRow } from '../recordTables.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'
import type { PastConsent, PastIdentity, PastSuppression } from './pastRows.ts'

/** Writes what was into the database of a test, under the ids it has. Callers wrap it in their transaction. */
export function pastWriter(store: Store) {
  const person = store.sql<unknown[]>(
    `insert into people (id, first_name, last_name, email, phone, status, time_zone, fields, sample, unsubscribed_at, last_contact_at,
       created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const tag = store.sql<[string, string]>(
    `insert into people_tags (person_id, tag) values (?, ?) on conflict do nothing`,
  )
  const identity = store.sql<[string, string, string, number]>(
    `insert into identities (channel, address, person_id, created_at) values (?, ?, ?, ?) on conflict do nothing`,
  )
  const consent = store.sql<unknown[]>(
    `insert into consents (person_id, channel, purpose, given, at, how) select id, ?, ?, ?, ?, ? from people where id = ?`,
  )
  const suppression = store.sql<[string, string, string, number]>(
    `insert into suppressions (channel, address, reason, at) values (?, ?, ?, ?) on conflict do nothing`,
  )
  const record = store.sql<unknown[]>(
    `insert into records (id, type, key, title, state, fields, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const link = store.sql<[string, string]>(
    `insert into record_people (record_id, person_id) select r.id, p.id from records r, people p where r.id = ? and p.id = ? on conflict do nothing`,
  )
  const event = store.sql<[string, string, number, string, string]>(
    `insert into events (id, type, person_id, at, payload) select ?, ?, id, ?, ? from people where id = ?`,
  )
  const setState = store.sql<[string, number, string]>(`update records set state = ?, updated_at = ? where id = ?`)
  const dropTag = store.sql<[string, string]>(`delete from people_tags where person_id = ? and tag = ?`)
  const contacted = store.sql<[number, string]>(`update people set last_contact_at = ? where id = ?`)
  const rearm = store.sql<[number, string]>(
    `update triggers_due set due_at = ? + offset_ms where person_id = ? and key like 'noContact %'`,
  )
  const known = store.sql<[string], { id: string }>(`select id from people where id = ?`)
  const count = store.sql<[], { n: number }>(`select count(*) as n from people`)
  const knownRecord = store.sql<[string], { id: string }>(`select id from records where id = ?`)
  return {
    person: (p: PersonRow) =>
      person.run(
        ...[p.id, p.first_name, p.last_name, p.email, p.phone, p.status, p.time_zone, p.fields, p.sample],
        ...[p.unsubscribed_at, p.last_contact_at, p.created_at, p.updated_at],
      ),
    identity: (one: PastIdentity) => identity.run(one.channel, one.address, one.person_id, one.created_at),
    consent: ({ person_id, channel, purpose, given, at, how }: PastConsent) =>
      consent.run(channel, purpose, given, at, how, person_id),
    suppression: ({ channel, address, reason, at }: PastSuppression) => suppression.run(channel, address, reason, at),
    record: (r: RecordRow) => record.run(r.id, r.type, r.key, r.title, r.state, r.fields, r.created_at, r.updated_at),
    /** When both are there already. */
    link: (recordId: string, personId: string) => link.run(recordId, personId),
    /** Something that happened before, for whoever asks when it last did. */
    event: (id: string, type: string, personId: string, atMs: number, payload: object) =>
      event.run(id, type, atMs, JSON.stringify(payload), personId),
    tag: (personId: string, name: string) => tag.run(personId, name),
    dropTag: (personId: string, name: string) => dropTag.run(personId, name),
    recordState: (recordId: string, state: string, nowMs: number) => setState.run(state, nowMs, recordId),
    /** Somebody wrote to them: their silence begins anew. */
    contacted: (personId: string, nowMs: number) => {
      contacted.run(nowMs, personId)
      rearm.run(nowMs, personId)
    },
    countPeople: (): number => count.get()?.n ?? 0,
    isPerson: (id: string) => known.get(id) !== undefined,
    isRecord: (id: string) => knownRecord.get(id) !== undefined,
  }
}
export type PastWriter = ReturnType<typeof pastWriter>
