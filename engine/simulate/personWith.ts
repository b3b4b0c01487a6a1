import type { PersonInput } from '../../shared/contract/people.ts'
import { Refusal } from '../../shared/errors.ts'
import type { WhatHappens } from '../../shared/whatIf.ts'
import { cleanPerson, withValues } from '../areas/personInput.ts'
import type { Place } from '../import/readValue.ts'
import { personFieldRows } from '../store/people/personFieldRows.ts'
import type { Store } from '../store/store.ts'

/** A person with some of their fields, and perhaps all of their tags, changed. Refuses what can't be understood. */
export function personWith(
  person: PersonInput,
  { tags, ...set }: NonNullable<WhatHappens['set']>,
  place: Place,
  store: Store,
): PersonInput {
  const own = personFieldRows(store).all()
  const changed = cleanPerson(withValues(person, set, own), person.fields, own, place)
  if (changed.email !== person.email || changed.phone !== person.phone)
    throw new Refusal(
      'NOT_POSSIBLE',
      'The email and phone number say who is meant, so they stay as they are in a test.',
    )
  return tags === undefined ? changed : { ...changed, tags: tagsOf(tags) }
}

function tagsOf(tags: NonNullable<WhatHappens['set']>[string]): string[] {
  const list = Array.isArray(tags) ? tags : String(tags ?? '').split(/[,;]/)
  return [...new Set(list.map((tag) => tag.trim()).filter(Boolean))]
}
