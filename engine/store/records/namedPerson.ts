import { personBy } from '../people/identityRows.ts'
import type { Store } from '../store.ts'

interface Named {
  email: string
  phone: string
  firstName: string
  lastName: string
}

/** The person a file of records means: by email, else by phone, else by a name that only one person has. */
export function namedPerson(store: Store): (person: Named) => string | undefined {
  const by = personBy(store)
  const byName = store.sql<[string, string], { id: string }>(
    `select id from people where lower(first_name) = lower(?) and lower(last_name) = lower(?) limit 2`,
  )
  return ({ email, phone, firstName, lastName }) => {
    const id = (email ? by('email', email) : undefined) ?? (phone ? by('phone', phone) : undefined)
    if (id !== undefined || email || phone) return id
    const named = byName.all(firstName, lastName)
    return named.length === 1 ? named[0]?.id : undefined
  }
}
