import type { Settings } from '../../shared/contract/settings.ts'
import { Refusal } from '../../shared/errors.ts'
import { importedPeople } from '../store/campaigns/importedPeople.ts'
import { personBy } from '../store/people/identityRows.ts'
import { peopleQueries } from '../store/queries/people.ts'
import { askingAt } from '../store/rules/asking.ts'
import type { Store } from '../store/store.ts'

/** Whom a campaign is for. What is left out narrows nothing; people have to fit everything that is given. */
export interface Source {
  /** all, an email, or a segment by name or id. */
  people: string
  segment?: string | undefined
  import?: string | undefined
  list?: readonly string[] | undefined
}

export interface Chosen {
  /** In the order they were added; those of a list in its order. */
  personIds: string[]
  /** Emails of the list that belong to nobody. */
  unknown: string[]
}

/** Who that is at this moment. Refuses what does not exist. */
export function chosenPeople(store: Store, business: () => Settings) {
  const people = peopleQueries(store)
  const imports = importedPeople(store)
  const known = personBy(store)

  const inSegment = (segment: string, nowMs: number) => people.inSegment(segment, askingAt(nowMs, business()))

  function called(who: string, nowMs: number): readonly string[] | null {
    if (who === 'all') return null
    const one = people.byEmail(who) ?? known('phone', who)
    const members = one === undefined ? inSegment(who, nowMs) : [one]
    if (members) return members
    throw new Refusal(
      'NOT_FOUND',
      who.includes('@') ? `There is nobody with the email "${who}".` : `There is no segment and no person "${who}".`,
    )
  }

  function ofSegment(segment: string, nowMs: number): readonly string[] {
    const members = inSegment(segment, nowMs)
    if (!members) throw new Refusal('NOT_FOUND', `There is no segment "${segment}".`)
    return members
  }

  function ofImport(id: string): readonly string[] {
    const members = imports.people(id)
    if (!members) throw new Refusal('NOT_FOUND', `There is no import "${id}".`)
    return members
  }

  return ({ people: who, segment, import: importId, list }: Source, nowMs: number): Chosen => {
    const unknown: string[] = []
    const listed = list?.flatMap((email) => {
      const id = people.byEmail(email)
      if (id === undefined) unknown.push(email)
      return id ?? []
    })
    const groups = [
      listed ?? null,
      called(who, nowMs),
      segment === undefined ? null : ofSegment(segment, nowMs),
      importId === undefined ? null : ofImport(importId),
    ].flatMap((group) => (group === null ? [] : [group]))
    const [first = people.ids().map(({ id }) => id), ...others] = groups
    const sets = others.map((group) => new Set(group))
    return { personIds: [...new Set(first)].filter((id) => sets.every((set) => set.has(id))), unknown }
  }
}

/** "everyone", "the segment Gold": how the name of a campaign says it. */
export function sourceWords({ people, segment, import: importId, list }: Source): string {
  if (list) return `a list of ${list.length}`
  if (importId !== undefined) return 'the people of an import'
  return segment ?? (people === 'all' ? 'everyone' : people)
}
