import { printCount, printPeople } from '../ui/counts.ts'
import type { ChosenWho } from './testSession.ts'

/** "20 sample people", "134 people of “Trial members”", "Maya Okafor and 2 others". `count` is null until it is known. */
export function whoWords(who: ChosenWho, count: number | null): string {
  const people = count === null ? 'people' : printPeople(count)
  switch (who.kind) {
    case 'samples':
      return count === null ? 'sample people' : printCount(count, 'sample person', 'sample people')
    case 'segment':
      return `${people} of “${who.name}”`
    case 'people': {
      const [first, second] = who.people.map(({ name }) => name)
      if (who.people.length === 2) return `${first} and ${second}`
      return who.people.length === 1 ? (first ?? people) : `${first} and ${who.people.length - 1} others`
    }
    case 'file':
      return `${people} of ${who.name}`
  }
}

/** Whom those words name. */
export const namedIn = (who: ChosenWho): string[] => (who.kind === 'people' ? who.people.map(({ name }) => name) : [])
