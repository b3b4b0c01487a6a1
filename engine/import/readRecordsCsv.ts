import { Refusal } from '../../shared/errors.ts'
import { mainDateOf, type RecordType, type TypedField } from '../../shared/recordTypes.ts'
import { cleanLine, cleanText, quoteValue } from './cleanText.ts'
import { findHeader } from './findHeader.ts'
import { atOnce } from './inPieces.ts'
import type { Reading } from './peopleFile.ts'
import { readMoney } from './readNumber.ts'
import { phoneReader } from './readPhone.ts'
import { readRecordPeople } from './readRecordPeople.ts'
import { readState } from './readState.ts'
import { readTable } from './readTable.ts'
import { fieldReader, type Place } from './readValue.ts'
import { type RecordColumn, recordColumns } from './recordColumns.ts'
import type { RecordsFile, RecordsFileRow } from './recordsFile.ts'
import { refuseBinary, refuseOtherFiles } from './refuseOtherFiles.ts'
import { decodeText } from './sniffEncoding.ts'

/**
 * Reads records of one type from a CSV file. Columns are known by plain words, dates without an offset are of the business's
 * zone, states are known by id, title or a usual word; unknown columns become own fields. A cell that can't be read is left
 * empty and listed; a row whose state means nothing is left out and listed. Refuses a file that holds no records at all.
 */
export function readRecordsCsv(bytes: Uint8Array, type: RecordType, place: Place): RecordsFile {
  refuseOtherFiles(bytes)
  const { text } = decodeText(bytes)
  refuseBinary(text)
  const table = atOnce(readTable(text))
  const headerPlace = findHeader(table.rows) ?? -1
  const header = table.rows[headerPlace]
  const begin = headerPlace + 1
  if (!header || !table.rows.slice(begin).some(isFilled))
    throw new Refusal(
      'INVALID_FILE',
      'This file has no rows below column names. Choose a CSV file with column names in its first row and one record per row.',
    )
  const { columns, shown } = recordColumns(header, type)
  const reader = rowReader(columns, type, place, (index) => table.rows.slice(begin).map((row) => row[index] ?? ''))
  const file: RecordsFile = { columns: shown, rows: [], problems: [...table.problems], read: 0 }
  for (let at = begin; at < table.rows.length; at++) {
    const cells = table.rows[at] ?? []
    if (!isFilled(cells)) continue
    file.read++
    const row = at + 1
    const { found, wrong } = reader(cells, row)
    for (const { index, message } of wrong) file.problems.push({ row, column: shown[index]?.header ?? '', message })
    if (found) file.rows.push(found)
  }
  return file
}

type Wrong = { index: number; message: string }[]

function rowReader(
  columns: readonly RecordColumn[],
  type: RecordType,
  place: Place,
  cellsOf: (index: number) => string[],
): (cells: readonly string[], row: number) => { found: RecordsFileRow | null; wrong: Wrong } {
  const indexOf = (is: RecordColumn['is']) => columns.findIndex((column) => column.is === is)
  const [key, title, state, time] = [indexOf('key'), indexOf('title'), indexOf('state'), indexOf('time')]
  const mainDate = mainDateOf(type)
  const hasCurrency = type.fields.some(({ name }) => name === 'currency')
  const fields = columns.flatMap((column, index) =>
    column.is === 'field'
      ? [{ index, field: column.field, read: fieldReader(column.field, place, cellsOf(index)) }]
      : [],
  )
  const phone = phoneReader(place.country)

  return (cells, row) => {
    const cell = (index: number) => (index < 0 ? '' : cleanText(cells[index] ?? ''))
    const { people, wrong } = readRecordPeople(cells, row, columns, phone)
    const strangers = wrong.at(-1)
    if (people.length === 0 && strangers) {
      strangers.message += ' This row was skipped.'
      return { found: null, wrong }
    }
    const set: Record<string, unknown> = {}
    for (const [index, column] of columns.entries())
      if (column.is === 'own' && cell(index) !== '') set[column.name] = cell(index)
    const startDay = dayIn(cell(fields.find(({ field }) => field.name === mainDate)?.index ?? -1))
    for (const { index, field, read } of fields) {
      const text = withDay(cell(index), field, startDay, field.name === mainDate ? cell(time) : '')
      const { value, problem }: Reading<unknown> = read(text)
      if (problem !== null) wrong.push({ index, message: problem })
      if (value !== null) set[field.name] = value
      const { currency } = field.kind === 'money' && hasCurrency ? readMoney(text).value : { currency: '' }
      if (currency) set.currency ??= currency
    }
    const states = type.states.map((one) => one.title).join(', ')
    const stateId = cell(state) === '' || type.states.length === 0 ? cell(state) : readState(type, cell(state))
    if (stateId === undefined) {
      const what = `${quoteValue(cell(state))} is not a state of a ${type.title.toLowerCase()} (${states}).`
      return { found: null, wrong: [...wrong, { index: state, message: `${what} This row was skipped.` }] }
    }
    const found = {
      ...{ row, key: cell(key).slice(0, 200) || null, title: cleanLine(cell(title)).slice(0, 300), state: stateId },
      ...{ set, people },
    }
    return { found, wrong }
  }
}

/** A column of times beside a column of days, or an end that says only when on the same day. */
function withDay(text: string, { kind }: TypedField, startDay: string, time: string): string {
  if (kind !== 'date' && kind !== 'dateTime') return text
  if (text !== '' && time !== '' && !/\d[:.h]\d\d\b.*[T\s]|[T\s]\d\d?[:.h]\d\d/.test(text)) return `${text} ${time}`
  return /^\d{1,2}([:.h]\d\d)?(\s*[ap]m)?$/i.test(text) && startDay !== '' ? `${startDay} ${text}` : text
}

/** The day of "2027-03-04T18:00" or "4 March 2027, 18:00". */
const dayIn = (text: string) => text.replace(/(T|[,\s]+(at\s+)?)\d{1,2}([:.h]\d\d|\s*[ap]m).*$/i, '')

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '')
