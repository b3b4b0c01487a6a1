import type { PersonInput } from '../../../shared/contract/people.ts'
import type { Happening } from '../../../shared/happenings.ts'

export interface FieldChange {
  field: string
  /** Among the person's own fields. */
  own: boolean
  from: unknown
  to: unknown
}

/** What a change made of a person. */
export interface PersonDiff {
  fields: FieldChange[]
  added: string[]
  removed: string[]
}

const builtIn = ['firstName', 'lastName', 'email', 'phone', 'status', 'timeZone'] as const

/** What is different now. An own field that is not there is null. */
export function diffPerson(before: PersonInput, after: PersonInput): PersonDiff {
  const fields: FieldChange[] = []
  for (const field of builtIn)
    if (before[field] !== after[field]) fields.push({ field, own: false, from: before[field], to: after[field] })
  for (const field of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
    const [from, to] = [before.fields[field] ?? null, after.fields[field] ?? null]
    if (JSON.stringify(from) !== JSON.stringify(to)) fields.push({ field, own: true, from, to })
  }
  return {
    fields,
    added: after.tags.filter((tag) => !before.tags.includes(tag)),
    removed: before.tags.filter((tag) => !after.tags.includes(tag)),
  }
}

export const isSameStill = ({ fields, added, removed }: PersonDiff) =>
  fields.length + added.length + removed.length === 0

/** What is told of it: one happening for each field and tag. */
export const personHappenings = (personId: string, diff: PersonDiff): Omit<Happening, 'id' | 'atMs'>[] => [
  ...diff.fields.map(({ field, from, to }) => ({
    ...{ type: 'personChanged' as const, personId },
    payload: { field, from: from ?? '', to: to ?? '' },
  })),
  ...diff.added.map((tag) => ({ type: 'tagAdded' as const, personId, payload: { tag } })),
  ...diff.removed.map((tag) => ({ type: 'tagRemoved' as const, personId, payload: { tag } })),
]
