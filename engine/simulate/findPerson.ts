import { phoneReader } from '../import/readPhone.ts'
import { personBy } from '../store/people/identityRows.ts'
import type { World } from './world.ts'

/** The id of the person with an email or phone number, written as people write it; undefined for nobody. */
export type FindPerson = (text: string) => string | undefined

export function personFinder({ store, business }: World): FindPerson {
  const by = personBy(store)
  const phone = phoneReader(business.country)
  return (text) => (text.includes('@') ? by('email', text) : by('phone', phone(text).value))
}
