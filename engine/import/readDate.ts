import { cleanLine, quoteValue } from './cleanText.ts'
import type { Reading } from './peopleFile.ts'

export type DateOrder = 'dayFirst' | 'monthFirst'

/** 3/4/1980 alone says nothing, but 22/4/1980 beside it does: one order for all of a column, day first unless in the US. */
export function dateOrderOf(cells: Iterable<string>, country: string): DateOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const cell of cells) {
    const match = slashed.exec(cell.trim())
    if (Number(match?.[1]) > 12) dayFirst++
    if (Number(match?.[2]) > 12) monthFirst++
  }
  if (dayFirst === monthFirst) return country.toUpperCase() === 'US' ? 'monthFirst' : 'dayFirst'
  return dayFirst > monthFirst ? 'dayFirst' : 'monthFirst'
}

/** A date as ISO yyyy-mm-dd, without its time of day; empty with a problem when it is none. */
export function readDate(cell: string, order: DateOrder): Reading<string> {
  const text = cleanLine(cell)
  if (text === '') return { value: '', problem: null }
  const value = isoFirst(text) ?? dotted(text) ?? withSlashes(text, order) ?? withMonthName(text) ?? serial(text)
  return value
    ? { value, problem: null }
    : { value: '', problem: `${quoteValue(text)} is not a date. It was left empty.` }
}

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:[ T,].*)?$/

function isoFirst(text: string): string | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  return match ? isoDate(match[1], match[2], match[3]) : null
}

/** With dots it is always the day that comes first. */
function dotted(text: string): string | null {
  const match = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?: .*)?$/.exec(text)
  return match ? isoDate(match[3], match[2], match[1]) : null
}

function withSlashes(text: string, order: DateOrder): string | null {
  const match = slashed.exec(text)
  if (!match) return null
  const [, first, second, year] = match
  const [usual, other] = [isoDate(year, second, first), isoDate(year, first, second)]
  return order === 'dayFirst' ? (usual ?? other) : (other ?? usual)
}

/** "5 Mar 1974", "Mar 5, 1974", "5. März 1974", "5-Mar-74", "5 de marzo de 1974", "1er janvier 1974", "Tue 5 March 1974". */
function withMonthName(text: string): string | null {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/\d+|\p{L}+/gu) ?? []
  const numbers = words.filter((word) => /^\d/.test(word))
  const month = words.map(monthOf).find((number) => number > 0)
  if (!month || numbers.length < 2) return null
  const [first = '', second = ''] = numbers
  return first.length === 4 ? isoDate(first, String(month), second) : isoDate(second, String(month), first)
}

/** Longer beginnings first where two months share one: juin, juil; mar, mai. */
const months: readonly [number, RegExp][] = [
  [1, /^(jan|ene|gen)/],
  [2, /^(feb|fev)/],
  [3, /^(mar|mrz)(?!t)/],
  [4, /^(apr|avr|abr)/],
  [5, /^(may|mai|mag|mei)/],
  [6, /^(jun|juin|giu)/],
  [7, /^(jul|juil|lug)/],
  [8, /^(aug|aou|ago)/],
  [9, /^(sep|set)/],
  [10, /^(oct|okt|ott|out)/],
  [11, /^nov/],
  [12, /^(dec|dez|dic)/],
]
const monthOf = (word: string): number => months.find(([, shape]) => shape.test(word))?.[0] ?? 0

/** The number a spreadsheet keeps for a date: days since 30 December 1899, from 1910 on, so that a year is not taken for one. */
function serial(text: string): string | null {
  const days = Number(text)
  if (!/^\d{4,5}(\.\d+)?$/.test(text) || days < 3654 || days > 60_000) return null
  return new Date((Math.floor(days) - 25_569) * 86_400_000).toISOString().slice(0, 10)
}

/** Two-digit years are of the last hundred years as seen from 2030: nobody's birthday is later. */
function isoDate(yearText = '', monthText = '', dayText = ''): string | null {
  const short = Number(yearText)
  const year = yearText.length > 2 ? short : short > 30 ? 1900 + short : 2000 + short
  const [month, day] = [Number(monthText), Number(dayText)]
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
