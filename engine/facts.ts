import type { Facts } from '../shared/rules.ts'
import type { PersonRow } from './store/schema.ts'

/** A person as texts and rules see them. Their own fields come first, so that none can pose as a built-in one. */
export function personFacts(person: PersonRow, readTags: () => readonly string[]): Facts {
  return {
    ...ownFields(person.fields),
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
  }
}

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
