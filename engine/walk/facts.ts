import { dayMs } from '../../shared/duration.ts'
import type { Facts } from '../../shared/rules.ts'
import type { Reachability } from '../outbox/blocked.ts'
import type { RecordRow } from '../store/recordTables.ts'
import type { PersonRow } from '../store/schema.ts'

/** What a person's row does not say by itself. */
export interface KnownOfPerson {
  nowMs: number
  /** Their wish about email. */
  reach: () => Reachability
}

/**
 * A person as texts and rules see them. Their own fields come first, so that none can pose as a built-in one. Without
 * `known` they have no age here, and nothing is said of whether they can be written to.
 */
export function personFacts(person: PersonRow, readTags: () => readonly string[], known?: KnownOfPerson): Facts {
  return {
    ...ownFields(person.fields),
    id: person.id,
    firstName: person.first_name,
    lastName: person.last_name,
    name: fullName(person),
    email: person.email ?? '',
    phone: person.phone ?? '',
    status: person.status,
    timeZone: person.time_zone ?? '',
    // Looked up only when a text or rule asks for them.
    get tags() {
      return [...readTags()]
    },
    unsubscribed: person.unsubscribed_at !== null,
    lastContactAt: person.last_contact_at === null ? '' : new Date(person.last_contact_at).toISOString(),
    createdDaysAgo: known && daysAgo(person.created_at, known.nowMs),
    get reachable() {
      const reach = known?.reach()
      return reach && (person.email ?? '') !== '' && !reach.unsubscribed && reach.suppressedBecause === null
    },
    get marketing() {
      return known?.reach().marketingConsent ?? undefined
    },
  }
}

/** A booking, payment or other record. As with people, its own fields come first. */
export const recordFacts = (record: RecordRow, nowMs: number): Facts => ({
  ...ownFields(record.fields),
  id: record.id,
  type: record.type,
  title: record.title,
  state: record.state,
  createdDaysAgo: daysAgo(record.created_at, nowMs),
})

/** Whole days since an instant; none yet for one that is still to come. */
export const daysAgo = (atMs: number, nowMs: number) => Math.max(0, Math.floor((nowMs - atMs) / dayMs))

export const fullName = ({ first_name, last_name }: Pick<PersonRow, 'first_name' | 'last_name'>) =>
  `${first_name} ${last_name}`.trim()

/** How screens call a person: by name, else email, else phone. */
export const personName = (person: Pick<PersonRow, 'email' | 'phone' | 'first_name' | 'last_name' | 'id'>) =>
  fullName(person) || (person.email ?? person.phone ?? person.id)

/** How tests and the command line call a person: by email, else phone, else name. */
export const personLabel = (person: Pick<PersonRow, 'email' | 'phone' | 'first_name' | 'last_name' | 'id'>) =>
  person.email ?? person.phone ?? (fullName(person) || person.id)

export function ownFields(json: string): Record<string, unknown> {
  const value: unknown = JSON.parse(json)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
