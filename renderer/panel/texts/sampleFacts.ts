import type { PersonInput } from '../../../shared/contract/people.ts'
import type { Facts } from '../../../shared/rules.ts'

export interface SampleFacts {
  name: string
  email: string
  facts: Facts
}

/** A person as texts see them, for a preview on the screen. */
export function sampleFacts(person: PersonInput, businessName: string): SampleFacts {
  const name = nameOf(person)
  const { fields, ...known } = person
  return {
    name,
    email: person.email,
    facts: {
      person: { ...fields, ...known, name, unsubscribed: false },
      business: { name: businessName },
      run: { replied: false },
    },
  }
}

export const nameOf = ({ firstName, lastName }: Pick<PersonInput, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`.trim()

/** A test calls people by email, else phone, else name; a screen calls them by name. */
export function namesByLabel(people: readonly PersonInput[]): ReadonlyMap<string, string> {
  return new Map(people.map((person) => [person.email || person.phone || nameOf(person), nameOf(person)]))
}
