import type { PersonInput } from '../../shared/contract/people.ts'
import { Refusal } from '../../shared/errors.ts'
import type { TypedField } from '../../shared/recordTypes.ts'
import { cleanLine } from '../import/cleanText.ts'
import { isTakenName } from '../import/fieldKey.ts'
import { plainHeader } from '../import/matchHeader.ts'
import { readEmail } from '../import/readEmail.ts'
import { phoneReader } from '../import/readPhone.ts'
import { type Place, readValue } from '../import/readValue.ts'
import { isZone } from '../time/zones.ts'

const textFields = ['firstName', 'lastName', 'email', 'phone', 'status', 'timeZone'] as const
const birthday: TypedField = { name: 'birthday', title: 'Birthday', kind: 'date', choices: [] }

/** Values by name or title laid over a person. Refuses a name that can't be a field's. */
export function withValues(
  person: PersonInput,
  set: Readonly<Record<string, unknown>>,
  own: readonly TypedField[],
): PersonInput {
  const changed = { ...person, fields: { ...person.fields } }
  for (const [asked, value] of Object.entries(set)) {
    const plain = plainHeader(asked)
    const builtIn = textFields.find((name) => plainHeader(name) === plain)
    const typed = [birthday, ...own].find(
      ({ name, title }) => plainHeader(name) === plain || plainHeader(title) === plain,
    )
    const name = typed?.name ?? Object.keys(changed.fields).find((one) => plainHeader(one) === plain) ?? asked
    if (builtIn) changed[builtIn] = String(value ?? '').trim()
    else if (!typed && (isTakenName(name) || !/^[A-Za-z][A-Za-z0-9_]*$/.test(name)))
      throw new Refusal('NOT_POSSIBLE', `“${asked}” can't be set. Give a field by its name, such as plan=gold.`)
    else if (value === null || value === '') delete changed.fields[name]
    else changed.fields[name] = value
  }
  return changed
}

/** Checks what was typed by hand; here a wrong value is refused, and not left out or cut short as in an import. */
export function cleanPerson(
  person: PersonInput,
  before: Readonly<Record<string, unknown>>,
  own: readonly TypedField[],
  place: Place,
): PersonInput {
  const email = readEmail(person.email)
  const phone = phoneReader(place.country)(person.phone)
  const problem =
    email.problem ??
    phone.problem ??
    (person.timeZone === '' || isZone(person.timeZone) ? null : `There is no time zone "${person.timeZone}".`)
  if (problem !== null) throw new Refusal('NOT_POSSIBLE', problem.replace(takenAnyway, ' Nothing was changed.'))
  // Signs that nobody sees are no name, and would call somebody nothing on every screen.
  const [firstName, lastName] = [cleanLine(person.firstName), cleanLine(person.lastName)]
  if (!firstName && !lastName && !email.value && !phone.value)
    throw new Refusal('NOT_POSSIBLE', 'A person needs a name, an email or a phone number.')
  const fields = typedValues(person.fields, before, own, place)
  return { ...person, firstName, lastName, email: email.value, phone: phone.value, fields }
}

/** Only what is new is checked: a value from before its field had a kind may stay. */
function typedValues(
  fields: PersonInput['fields'],
  before: Readonly<Record<string, unknown>>,
  own: readonly TypedField[],
  place: Place,
): PersonInput['fields'] {
  const checked = { ...fields }
  for (const field of [birthday, ...own]) {
    const given = checked[field.name]
    if (given === undefined || given === before[field.name]) continue
    const { value, problem } = readValue(field, given, place)
    if (problem !== null)
      throw new Refusal('NOT_POSSIBLE', `${field.title}: ${problem.replace(takenAnyway, ' Nothing was changed.')}`)
    if (value === null) delete checked[field.name]
    else checked[field.name] = value
  }
  return checked
}

/** How an import ends its sentence: what became of the value. By hand, nothing became of it. */
const takenAnyway = / (It|The phone number) was left empty\.$| \S+ was kept\.$/
