import type { TypedField } from '../../shared/recordTypes.ts'
import { cleanText, quoteValue } from './cleanText.ts'
import type { Reading } from './peopleFile.ts'
import { dateOrderOf } from './readDate.ts'
import { readDateTime } from './readDateTime.ts'
import { readMoney, readNumber } from './readNumber.ts'
import { readYesNo } from './readYesNo.ts'

/** Where a business is: the zone (IANA) of times and the country (two letters) of dates written without one. */
export interface Place {
  timeZone: string
  country: string
}

/** A value as its field keeps it: a number, true or false, a date as ISO, else a text. Null when there is nothing. */
export function readValue(field: Pick<TypedField, 'kind' | 'choices'>, value: unknown, place: Place): Reading<unknown> {
  if (value === null || value === undefined) return { value: null, problem: null }
  const text = cleanText(String(value))
  if (text === '') return { value: null, problem: null }
  const { kind } = field
  switch (kind) {
    case 'number':
      return readNumber(text)
    case 'money': {
      const { value: money, problem } = readMoney(text)
      return { value: money.amount, problem }
    }
    case 'date':
    case 'dateTime':
      return orNull(readDateTime(text, dateOrderOf([text], place.country), place.timeZone))
    case 'yesNo': {
      const reading = readYesNo(text)
      return reading.problem === null
        ? reading
        : { value: null, problem: `${quoteValue(text)} is neither yes nor no. It was left empty.` }
    }
    case 'choice':
      return readChoice(field.choices, text)
    case 'text':
      return { value: text, problem: null }
  }
}

const orNull = ({ value, problem }: Reading<string>): Reading<string | null> => ({ value: value || null, problem })

function readChoice(choices: readonly string[], text: string): Reading<string | null> {
  const chosen = choices.find((choice) => choice.toLowerCase() === text.toLowerCase())
  if (chosen !== undefined) return { value: chosen, problem: null }
  return {
    value: null,
    problem: `${quoteValue(text)} is not one of the choices (${choices.join(', ')}). It was left empty.`,
  }
}
