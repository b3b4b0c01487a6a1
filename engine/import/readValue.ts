import type { TypedField } from '../../shared/recordTypes.ts'
import { cleanText, quoteValue } from './cleanText.ts'
import type { Reading } from './peopleFile.ts'
import { type DateOrder, dateOrderOf } from './readDate.ts'
import { readDateTime } from './readDateTime.ts'
import { readMoney, readNumber } from './readNumber.ts'
import { readYesNo } from './readYesNo.ts'

/** Where a business is: the zone (IANA) of times and the country (two letters) of dates written without one. */
export interface Place {
  timeZone: string
  country: string
}

type Kind = Pick<TypedField, 'kind' | 'choices'>

/** Reads the cells of one column of a file: all its dates are in one order. */
export function fieldReader(field: Kind, place: Place, cells: Iterable<string>): (cell: string) => Reading<unknown> {
  const order = dateOrderOf(field.kind === 'date' || field.kind === 'dateTime' ? cells : [], place.country)
  return (cell) => readValue(field, cell, place, order)
}

/** A value as its field keeps it: a number, true or false, a date as ISO, else a text. Null when there is nothing. */
export function readValue(
  field: Kind,
  value: unknown,
  place: Place,
  order: DateOrder = dateOrderOf([String(value)], place.country),
): Reading<unknown> {
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
      return orNull(readDateTime(text, order, place.timeZone))
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
