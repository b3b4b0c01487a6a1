import type { PersonInput } from '../../shared/contract/people.ts'
import type { NewPerson } from '../store/people/savePerson.ts'
import { identityOf } from './identityOf.ts'
import type { PeopleFileRow } from './peopleFile.ts'

/** What a newer row adds to what is known: filled fields win over empty ones and older ones; tags are joined. */
export function mergePerson(
  known: PersonInput,
  { person, hasStatus }: Pick<PeopleFileRow, 'person' | 'hasStatus'>,
): PersonInput {
  return {
    firstName: person.firstName || known.firstName,
    lastName: person.lastName || known.lastName,
    email: person.email || known.email,
    phone: person.phone || known.phone,
    status: hasStatus ? person.status : known.status,
    timeZone: person.timeZone || known.timeZone,
    tags: [...new Set([...known.tags, ...person.tags])],
    fields: { ...known.fields, ...person.fields },
  }
}

/** The people of a file, rows of the same person merged, in the order they first appear. */
export function mergePeople(rows: readonly PeopleFileRow[]): NewPerson[] {
  const people: NewPerson[] = []
  const places = new Map<string, number>()
  for (const row of rows) {
    const identity = identityOf(row.person)
    const place = identity === null ? undefined : places.get(identity)
    const known = place === undefined ? undefined : people[place]
    if (place === undefined || known === undefined) {
      if (identity !== null) places.set(identity, people.length)
      people.push({ person: row.person, marketing: row.marketing, how: 'import' })
    } else
      people[place] = {
        person: mergePerson(known.person, row),
        marketing: joinedWish(known.marketing, row.marketing),
        how: 'import',
      }
  }
  return people
}

/** A no stays a no, whichever row said it. */
const joinedWish = (a: boolean | null, b: boolean | null) => (a === false || b === false ? false : (a ?? b))
