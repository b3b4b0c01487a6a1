import Papa from 'papaparse'
import { Refusal } from '../../shared/errors.ts'
import { importLimits, type PeopleFileProblem } from './peopleFile.ts'
import { delimiters, sniffDelimiter } from './sniffDelimiter.ts'

export interface Table {
  delimiter: string
  /** Cell by cell as they stand, empty rows included, so that a row's place plus 1 is its line in a spreadsheet. */
  rows: string[][]
  problems: PeopleFileProblem[]
}

/** How many quotes that never end are mended, one parse each. */
const mendedQuotes = 5

/** The cells of a CSV text. Refuses what is too large; quotes that never end are listed and read as plain signs. */
export function readTable(whole: string): Table {
  const lines = whole.replace(/\r\n?/g, '\n')
  // Excel writes this line for itself and never shows it.
  const own = /^"?sep=([,;\t|])"?\n/i.exec(lines)
  let text = own ? lines.slice(own[0].length) : lines
  const delimiter = sniffDelimiter(text)
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
    checkSize(parsed.data)
    return {
      delimiter: delimiter ? delimiters[delimiter] : 'one column',
      rows: parsed.data,
      problems: problems.sort((a, b) => a.row - b.row),
    }
  }
}

function checkSize(rows: string[][]): void {
  if (rows.length > importLimits.rows + 2)
    throw new Refusal(
      'TOO_LARGE',
      'This file has more than 1,000,000 rows, and nothing was imported. Split it into smaller files and import them one by one.',
    )
  if (rows.some((row) => row.length > importLimits.columns))
    throw new Refusal(
      'TOO_LARGE',
      'This file has more than 200 columns, and nothing was imported. Remove the columns you do not need and import it again.',
    )
}
