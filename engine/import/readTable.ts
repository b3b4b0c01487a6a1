import Papa from 'papaparse'
import { Refusal } from '../../shared/errors.ts'
import { importLimits, type PeopleFileProblem } from './peopleFile.ts'
import { type Delimiter, delimiters, sniffDelimiter } from './sniffDelimiter.ts'

export interface Table {
  delimiter: string
  /** Cell by cell as they stand, empty rows included, so that a row's place plus 1 is its line in a spreadsheet. */
  rows: string[][]
  problems: PeopleFileProblem[]
}

/** How many quotes that never end are mended, one parse each. */
const mendedQuotes = 5
/** About 5 ms of work. */
const sliceLetters = 200_000

/**
 * The cells of a CSV text, slice by slice: whoever runs it may do something else in between. Refuses what is too large;
 * quotes that never end are listed and read as plain signs.
 */
export function* readTable(whole: string): Generator<void, Table> {
  const lines = whole.replace(/\r\n?/g, '\n')
  // Excel writes this line for itself and never shows it.
  const own = /^"?sep=([,;\t|])"?\n/i.exec(lines)
  const text = own ? lines.slice(own[0].length) : lines
  const delimiter = sniffDelimiter(text)
  const { rows, problems } = (yield* readSlices(text, delimiter)) ?? readWhole(text, delimiter)
  return { delimiter: delimiter ? delimiters[delimiter] : 'one column', rows, problems }
}

/** A file without mistakes can be cut where a line ends outside of quotes. Null: this one has mistakes. */
function* readSlices(
  text: string,
  delimiter: Delimiter | null,
): Generator<void, Pick<Table, 'rows' | 'problems'> | null> {
  const rows: string[][] = []
  for (let begin = 0; begin <= text.length; ) {
    const end = sliceEnd(text, begin)
    const slice = text.slice(begin, end)
    const { data, errors } = Papa.parse<string[]>(slice, { delimiter: delimiter ?? ',', newline: '\n' })
    if (errors.some(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes')) return null
    for (const row of data) rows.push(row)
    checkSize(rows, data)
    begin = end + 1
    yield
  }
  return { rows, problems: [] }
}

/** The place of the line end, or of the text's end, at which a slice can stop: so many quotes before it as close each other. */
function sliceEnd(text: string, begin: number): number {
  let isOpen = false
  let quote = text.indexOf('"', begin)
  for (let end = begin + sliceLetters; ; end++) {
    end = text.indexOf('\n', end)
    if (end < 0) return text.length
    for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) isOpen = !isOpen
    if (!isOpen) return end
  }
}

function readWhole(whole: string, delimiter: Delimiter | null): Pick<Table, 'rows' | 'problems'> {
  let text = whole
  const problems: PeopleFileProblem[] = []
  for (let tries = 0; ; tries++) {
    const parsed = Papa.parse<string[]>(text, { delimiter: delimiter ?? ',', preview: importLimits.rows + 100 })
    const open = parsed.errors.find(({ code }) => code === 'MissingQuotes')
    if (open?.index !== undefined && tries < mendedQuotes && text[open.index - 1] === '"') {
      problems.push({
        row: (open.row ?? 0) + 1,
        column: '',
        message: 'This row has a quotation mark (") that is never closed. It was read as part of the text.',
      })
      text = text.slice(0, open.index - 1) + text.slice(open.index)
      continue
    }
    for (const { code, row } of parsed.errors)
      if (code === 'InvalidQuotes' || code === 'MissingQuotes')
        problems.push({
          row: (row ?? 0) + 1,
          column: '',
          message: 'The quotation marks (") in this row do not match. Check its values.',
        })
    checkSize(parsed.data, parsed.data)
    return { rows: parsed.data, problems: problems.sort((a, b) => a.row - b.row) }
  }
}

function checkSize(rows: string[][], fresh: string[][]): void {
  if (rows.length > importLimits.rows + 2)
    throw new Refusal(
      'TOO_LARGE',
      'This file has more than 1,000,000 rows, and nothing was imported. Split it into smaller files and import them one by one.',
    )
  if (fresh.some((row) => row.length > importLimits.columns))
    throw new Refusal(
      'TOO_LARGE',
      'This file has more than 200 columns, and nothing was imported. Remove the columns you do not need and import it again.',
    )
}
