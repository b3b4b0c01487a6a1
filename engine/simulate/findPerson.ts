import { phoneReader } from '../import/readPhone.ts'
import { personBy } from '../store/people/identityRows.ts'
import { contactless } from '../store/simulate/contactless.ts'
import type { World } from './world.ts'

/**
 * The id of the person with an email or phone number, written as people write it; of who has neither, what a test calls them:
 * their name, else their id. Undefined for nobody.
 */
export type FindPerson = (text: string) => string | undefined

export function personFinder({ store, business }: World): FindPerson {
  const by = personBy(store)
  const phone = phoneReader(business.country)
  const named = contactless(store)
  return (text) => (text.includes('@') ? by('email', text) : by('phone', phone(text).value)) ?? named(text)
}
