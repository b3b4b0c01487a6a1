import { Refusal } from '../../shared/errors.ts'
import type { TypedField } from '../../shared/recordTypes.ts'
import { findHeader } from './findHeader.ts'
import { atOnce, type Progress } from './inPieces.ts'
import { matchColumns } from './matchColumns.ts'
import { ownReader } from './ownReader.ts'
import { importLimits, type PeopleFile, type PeopleFileProblem, type PeopleFileRow } from './peopleFile.ts'
import { dateOrderOf } from './readDate.ts'
import { readPerson } from './readPerson.ts'
import { phoneReader } from './readPhone.ts'
import { readTable } from './readTable.ts'
import { timeZoneReader } from './readTimeZone.ts'
import { refuseBinary, refuseOtherFiles } from './refuseOtherFiles.ts'
import { decodeText } from './sniffEncoding.ts'

/**
 * Reads people from a CSV file as real programs and people write them: any usual encoding, delimiter, heading, date and phone.
 * No row stops it: what can't be read is left empty and listed. Rows of the same person stay apart here (see `identityOf`).
 * `country` (ISO 3166, two letters) is where phone numbers without a country and dates such as 3/4/1980 are from.
 * Refuses with INVALID_FILE what holds no people at all, with TOO_LARGE what is beyond `importLimits`.
 */
export const readPeopleCsv = (bytes: Uint8Array, options: PeopleCsvOptions): PeopleFile =>
  atOnce(readPeopleInPieces(bytes, options))

interface PeopleCsvOptions {
  country: string
  timeZone?: string
  /** The business's own fields of people: their columns are read by their kinds. */
  fields?: readonly TypedField[]
}

/** The same, for `inPieces`: says now and then how many of the rows are read. */
export function* readPeopleInPieces(bytes: Uint8Array, options: PeopleCsvOptions): Generator<Progress, PeopleFile> {
  refuseOtherFiles(bytes)
  const { text, encoding } = decodeText(bytes)
  if (text.trim() === '')
    throw new Refusal('INVALID_FILE', 'This file is empty. Choose a CSV file with one person per row.')
  refuseBinary(text)
  const cells = readTable(text)
  let part = cells.next()
  for (; !part.done; part = cells.next()) yield { done: 0, total: 0 }
  const table = part.value
  const headerPlace = findHeader(table.rows)
  const begin = headerPlace === null ? 0 : headerPlace + 1
  const header = headerPlace === null ? null : (table.rows[headerPlace] ?? null)
  const sample = table.rows.slice(begin, begin + 500).filter(isFilled)
  const width = Math.max(header?.length ?? 0, ...sample.map((row) => row.length))
  const columns = matchColumns(header, sample, width, options.fields)
  const { firstName, lastName, name, email, phone, birthday } = columns.of
  if ([firstName, lastName, name, email, phone].every((places) => places.length === 0))
    throw new Refusal(
      'INVALID_FILE',
      'This file has no column that could be a name, an email or a phone number. Choose a CSV file with one person per row, and column names in its first row.',
    )
  if (sample.length === 0 && !table.rows.slice(begin).some(isFilled))
    throw new Refusal(
      'INVALID_FILE',
      'This file has column names but nobody below them. Add a row for each person and import it again.',
    )

  const birthdays = birthday[0] ?? -1
  const readers = {
    phone: phoneReader(options.country),
    timeZone: timeZoneReader(),
    birthdayOrder: dateOrderOf(
      table.rows.slice(begin).map((row) => row[birthdays] ?? ''),
      options.country,
    ),
    own: ownReader(columns, options, (index) => table.rows.slice(begin).map((row) => row[index] ?? '')),
  }
  const rows: PeopleFileRow[] = []
  const problems: PeopleFileProblem[] = [...table.problems]
  let read = 0
  for (let place = begin; place < table.rows.length; place++) {
    const cells = table.rows[place] ?? []
    if (!isFilled(cells)) continue
    if (++read > importLimits.rows)
      throw new Refusal(
        'TOO_LARGE',
        'This file has more than 1,000,000 people, and nothing was imported. Split it into smaller files and import them one by one.',
      )
    const row = place + 1
    if (read % 100 === 0) yield { done: read, total: table.rows.length - begin }
    if (header && cells.slice(header.length).some((cell) => cell.trim() !== ''))
      problems.push({
        row,
        column: '',
        message: 'This row has more values than the file has columns. Check whether they stand in the right ones.',
      })
    const person = readPerson(cells, row, columns, readers, problems)
    if (person) rows.push(person)
    else
      problems.push({
        row,
        column: '',
        message: 'This row has no name, email or phone number that can be used. It was skipped.',
      })
  }
  return {
    encoding,
    delimiter: table.delimiter,
    columns: columns.shown,
    rows,
    problems,
    read,
    skipped: read - rows.length,
  }
}

const isFilled = (cells: string[]) => cells.some((cell) => cell.trim() !== '')
