import type { PersonInput } from '../../../shared/contract/people.ts'
import type { Facts } from '../../../shared/rules.ts'

/** What a text knows besides the person. */
export interface Surroundings {
  businessName: string
  /** Where times are told. */
  zone: string
  record: Facts
}

/** A sample person as texts see them, for a preview on the screen. */
export function sampleFacts(person: PersonInput, { businessName, zone, record }: Surroundings): Facts {
  const { fields, ...known } = person
  return {
    person: { ...fields, ...known, name: nameOf(person), unsubscribed: false },
    business: { name: businessName },
    run: { replied: false },
    record,
    zone,
  }
}

export const nameOf = ({ firstName, lastName }: Pick<PersonInput, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`.trim()
