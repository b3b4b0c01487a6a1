import { type NewPerson, savePerson } from '../store/people/savePerson.ts'
import type { World } from './world.ts'

/** How many are put in at once: what is live waits no longer than for these. */
const batch = 500

/** Puts the people of a test in, some at a time. Returns their ids in order. */
export function* putPeople(
  { store, chance }: World,
  people: readonly NewPerson[],
  nowMs: number,
): Generator<number, string[]> {
  const save = savePerson(store)
  const ids: string[] = []
  for (let from = 0; from < people.length; from += batch) {
    store.transaction(() => {
      for (const one of people.slice(from, from + batch)) {
        const id = chance.idFor(`person ${labelOf(one)}`)
        save.insert(id, one, nowMs)
        ids.push(id)
      }
    })
    yield nowMs
  }
  return ids
}

const labelOf = ({ person }: NewPerson) => person.email || person.phone || `${person.firstName} ${person.lastName}`
