import { cleanText } from './cleanText.ts'
import { columnWords, type KnownField } from './columnWords.ts'
import { isEmail } from './readEmail.ts'

/** What a column holds by the look of its values, for columns whose heading says nothing: an email, a phone, a name, or null. */
export function sniffColumn(values: string[]): 'email' | 'phone' | 'name' | null {
  const filled = values.map(cleanText).filter(Boolean)
  const share = (looks: (value: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(looks).length / filled.length
  if (share(looksLikeEmail) > 0.6) return 'email'
  if (share(looksLikePhone) > 0.6) return 'phone'
  return share(looksLikeName) > 0.8 ? 'name' : null
}

/** In a file without a header: one column of names is full names, two beside each other are first and last. */
export function fieldsWithoutHeader(columns: string[][]): Map<number, KnownField> {
  const looks = columns.map(sniffColumn)
  const fields = new Map<number, KnownField>()
  for (const field of ['email', 'phone'] as const) if (looks.includes(field)) fields.set(looks.indexOf(field), field)
  const first = looks.indexOf('name')
  if (first < 0) return fields
  const isPair = looks[first + 1] === 'name' && isVaried(columns[first + 1] ?? [])
  if (isPair) return fields.set(first, 'firstName').set(first + 1, 'lastName')
  return fields.set(first, 'name')
}

const looksLikeEmail = (value: string) => isEmail(value.toLowerCase().replace(/^mailto:/, ''))
/** Begins like a number someone dials: customer numbers and prices don't, and 05.04.2027 is a date. */
const looksLikePhone = (value: string) =>
  /^'?\s*(\+|0|\(0?)\s*[\d\s()./-]{7,20}$/.test(value) && !/^\d{1,2}([./-])\d{1,2}\1(\d\d){1,2}$/.test(value)
const looksLikeName = (value: string) =>
  /^\p{L}[\p{L}\p{M}\s.,'’-]{0,60}$/u.test(value) && !statuses.has(value.toLowerCase())
/** A status or a city repeats all the time; last names seldom do. */
const isVaried = (values: string[]) => values.length < 6 || new Set(values).size > values.length / 4
const statuses = new Set([
  'new',
  'contacted',
  'customer',
  'lead',
  'trial',
  'active',
  'yes',
  'no',
  ...columnWords.status.words,
])
