import type { FactField } from '../../../shared/fields.ts'
import type { FieldKind } from '../../../shared/recordTypes.ts'

export type TextFieldKind = FactField['kind'] | FieldKind

/** A way to tell a value. */
export interface Format {
  /** As it is written behind the field. */
  written: string
  /** How a pill says it: "Starts, time". Empty: it needs no word. */
  word: string
}

const day = { written: 'day', word: '' }
const longDay = { written: "date: '%-d %B %Y'", word: 'with year' }
const shortDay = { written: "date: '%d/%m/%Y'", word: 'in figures' }
const time = { written: 'time', word: 'time' }
const dayAndTime = { written: "date: '%A %-d %B, %H:%M'", word: 'day and time' }

/** The ways a kind of field can be told, the usual one first; none where a value is told as it is. */
export function formatsOf(kind: TextFieldKind, hasCurrency: boolean): readonly Format[] {
  switch (kind) {
    case 'date':
      return [day, longDay, shortDay]
    case 'dateTime':
      return [dayAndTime, { ...day, word: 'day' }, time, longDay, shortDay]
    case 'money':
      return hasCurrency
        ? [
            { written: 'money: record.currency', word: '' },
            { written: 'money', word: 'without currency' },
          ]
        : [{ written: 'money', word: '' }]
    case 'list':
      return [{ written: "join: ', '", word: '' }]
    default:
      return []
  }
}

/** What a pill says of the way it is told. */
export const formatWord = (formats: readonly Format[], written: string): string => {
  const known = formats.find((format) => format.written === written)
  if (known) return known.word
  if (formats.length === 0) return ''
  return written === '' ? 'as it is' : 'in its own way'
}
