import type { PersonInput } from '../../../shared/contract/people.ts'

/** What a sentence about somebody may quote of them. */
export const valuesOf = (person: Partial<PersonInput> | undefined): (string | undefined)[] => [
  person?.email,
  person?.phone,
  person?.firstName,
  person?.lastName,
]
