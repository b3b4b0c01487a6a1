import type { PersonInput } from '../../shared/contract/people.ts'
import { cleanLine, cleanText } from './cleanText.ts'
import type { KnownField } from './columnWords.ts'
import type { Columns } from './matchColumns.ts'
import type { PeopleFileProblem, PeopleFileRow, Reading } from './peopleFile.ts'
import { type DateOrder, readDate } from './readDate.ts'
import { readEmail } from './readEmail.ts'
import { readName } from './readName.ts'
import { readTags } from './readTags.ts'
import { readYesNo } from './readYesNo.ts'

export interface Readers {
  phone: (cell: string) => Reading<string>
  timeZone: (cell: string) => Reading<string>
  birthdayOrder: DateOrder
  /** Reads a cell of an own field by its kind. */
  own: (key: string, cell: string) => Reading<unknown>
}

/** One row as a person. What is wrong is added to `problems`; null when nothing of a person is left. */
export function readPerson(
  cells: string[],
  row: number,
  columns: Columns,
  readers: Readers,
  problems: PeopleFileProblem[],
): PeopleFileRow | null {
  const used = new Set<number>()
  const place = (field: KnownField): number => {
    const index = columns.of[field].find((one) => (cells[one] ?? '').trim() !== '') ?? -1
    if (index >= 0) used.add(index)
    return index
  }
  const keep = <T>(index: number, { value, problem }: Reading<T>): T => {
    if (problem !== null) problems.push({ row, column: columns.shown[index]?.header ?? '', message: problem })
    return value
  }
  const cell = (index: number) => cells[index] ?? ''
  const read = <T>(field: KnownField, reader: (cell: string) => Reading<T>): T => {
    const index = place(field)
    return keep(index, reader(cell(index)))
  }
  const line = (field: KnownField, longest: number): string => {
    const index = place(field)
    return keep(index, shortened(cleanLine(cell(index)), longest))
  }

  const name = readName(cell(place('firstName')), cell(place('lastName')), cell(place('name')))
  const email = read('email', readEmail)
  const phone = read('phone', readers.phone)
  const status = line('status', 100).toLowerCase()
  const tags = read('tags', readTags)
  const timeZone = read('timeZone', readers.timeZone)
  const birthday = read('birthday', (text) => readDate(text, readers.birthdayOrder))
  const agreed = read('marketing', readYesNo)
  const marketing = read('unsubscribed', readYesNo) === true ? false : agreed

  const fields: PersonInput['fields'] = birthday ? { birthday } : {}
  for (const { index, key } of columns.kept) {
    const text = used.has(index) ? '' : cleanText(cell(index))
    if (text === '') continue
    const value = keep(index, readers.own(key, text))
    if (value !== null) fields[key] = value
  }
  const nameColumn = columns.of.name[0] ?? columns.of.lastName[0] ?? columns.of.firstName[0] ?? -1
  const firstName = keep(nameColumn, shortened(name.firstName, 200))
  const lastName = keep(nameColumn, shortened(name.lastName, 200))
  if (!firstName && !lastName && !email && !phone) return null
  return {
    row,
    person: { firstName, lastName, email, phone, status: status || 'new', tags, timeZone, fields },
    hasStatus: status !== '',
    marketing,
  }
}

const shortened = (text: string, longest: number): Reading<string> =>
  text.length <= longest
    ? { value: text, problem: null }
    : { value: text.slice(0, longest), problem: `This is longer than ${longest} letters. Its beginning was kept.` }
