import type { HookPerson } from '../../shared/contract/hooks.ts'
import type { PersonInput } from '../../shared/contract/people.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { cleanLine } from '../import/cleanText.ts'
import { isTakenName } from '../import/fieldKey.ts'
import { readEmail } from '../import/readEmail.ts'
import { phoneReader } from '../import/readPhone.ts'
import { type Place, readValue } from '../import/readValue.ts'
import { personBy } from '../store/people/identityRows.ts'
import { inputOf } from '../store/people/importPeople.ts'
import { diffPerson, personHappenings } from '../store/people/personDiff.ts'
import { personFieldRows } from '../store/people/personFieldRows.ts'
import { savePerson } from '../store/people/savePerson.ts'
import { personWithTags } from '../store/queries/personWithTags.ts'
import { isZone } from '../time/zones.ts'
import type { Parts } from './parts.ts'

/**
 * The person another program or a form tells of: found by email, else by phone, or made. What is new about them is kept;
 * a value that can't be read is left out, because a lead must not be lost for it. Inside the caller's transaction.
 */
export function hookPerson({ store, settings, random, happened, now }: Parts) {
  const by = personBy(store)
  const read = personWithTags(store)
  const own = personFieldRows(store)
  const save = savePerson(store)

  function find(email: string, phone: string): string | undefined {
    const known = email ? by('email', email) : undefined
    if (known !== undefined || phone === '') return known
    const other = by('phone', phone)
    // Families share a phone number: somebody else's email is somebody else.
    return email && other !== undefined && read(other)?.row.email ? undefined : other
  }

  function ownValues(given: Readonly<Record<string, unknown>>, place: Place): PersonInput['fields'] {
    const typed = own.all()
    const values = Object.entries(given).flatMap(([name, told]) => {
      // Several answers to one question are one text; anything deeper can't be read.
      const value = Array.isArray(told) && !told.some(isNested) ? told.join(', ') : told
      const field = typed.find((one) => one.name === name)
      if (isTakenName(name) || !/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || isNested(value) || value === '') return []
      const { value: kept, problem } = field ? readValue(field, value, place) : { value, problem: null }
      return problem !== null || kept === null ? [] : [[name, kept] as const]
    })
    return Object.fromEntries(values)
  }

  return (given: HookPerson, how: string): { id: string; isNew: boolean } => {
    const place = settings.business()
    const email = readEmail(given.email ?? '').value
    const phone = phoneReader(place.country)(given.phone ?? '').value
    if (!email && !phone)
      throw new Refusal('NOT_POSSIBLE', 'A person needs an email or a phone number we can read. Nothing was changed.')
    const asked = {
      ...{ firstName: cleanLine(given.firstName ?? ''), lastName: cleanLine(given.lastName ?? ''), email, phone },
      ...{ status: cleanLine(given.status ?? '').toLowerCase(), tags: given.tags ?? [] },
      timeZone: given.timeZone && isZone(given.timeZone) ? given.timeZone : '',
      fields: ownValues(given.fields ?? {}, place),
    }
    const id = find(email, phone)
    const known = id === undefined ? undefined : read(id)
    if (id === undefined || !known) {
      const made = newId(random)
      save.insert(made, { person: { ...asked, status: asked.status || 'new' }, marketing: null, how }, now())
      happened({ id: `personAdded ${made}`, type: 'personAdded', personId: made, payload: {} })
      return { id: made, isNew: true }
    }
    const before = inputOf(known.row, known.tags)
    const after = laidOver(before, asked)
    const diff = diffPerson(before, after)
    save.update(id, { person: after, marketing: null, how }, now())
    for (const news of personHappenings(id, diff)) happened(news)
    return { id, isNew: false }
  }
}

const isNested = (value: unknown) => typeof value === 'object'

/** What they go by stays as it is known; status, tags and own fields are as they were told last. */
const laidOver = (before: PersonInput, asked: PersonInput): PersonInput => ({
  ...{ firstName: before.firstName || asked.firstName, lastName: before.lastName || asked.lastName },
  ...{ email: before.email || asked.email, phone: before.phone || asked.phone },
  ...{ status: asked.status || before.status, timeZone: before.timeZone || asked.timeZone },
  tags: [...new Set([...before.tags, ...asked.tags])],
  fields: { ...before.fields, ...asked.fields },
})
