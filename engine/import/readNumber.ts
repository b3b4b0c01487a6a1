import { cleanLine, quoteValue } from './cleanText.ts'
import type { Reading } from './peopleFile.ts'

export interface Money {
  amount: number | null
  /** ISO 4217, or empty when nothing says which. */
  currency: string
}

/** A number as people write it: 1,234.50 and 1.234,50 and 1 234,5. Null when the cell is empty or holds none. */
export function readNumber(cell: string): Reading<number | null> {
  const text = cleanLine(cell)
  if (text === '') return { value: null, problem: null }
  const value = numberOf(text)
  return value === null
    ? { value, problem: `${quoteValue(text)} is not a number. It was left empty.` }
    : { value, problem: null }
}

/** An amount of money with or without its sign: "£49", "49,00 EUR". */
export function readMoney(cell: string): Reading<Money> {
  const text = cleanLine(cell)
  if (text === '') return { value: { amount: null, currency: '' }, problem: null }
  const sign = /[\p{Sc}]|(?<![\p{L}])[A-Za-z]{3}(?![\p{L}])/u.exec(text)?.[0] ?? ''
  const amount = numberOf(text.replace(sign, '').trim())
  const currency = signs[sign] ?? (/^[A-Za-z]{3}$/.test(sign) ? sign.toUpperCase() : '')
  return amount === null
    ? { value: { amount, currency: '' }, problem: `${quoteValue(text)} is not an amount. It was left empty.` }
    : { value: { amount, currency }, problem: null }
}

const signs: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'JPY', '₹': 'INR' }

/** The last of comma and dot is the decimal one, unless it stands before exactly three digits and is the only kind. */
function numberOf(text: string): number | null {
  const bare = text.replace(/[\s'’\u00a0\u202f]/g, '')
  if (!/^[+-]?\d[\d.,]*$/.test(bare)) return null
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  const mark = bare.charAt(last)
  const isSeveral = last >= 0 && bare.indexOf(mark) !== last
  const isThousands = mark === ',' && /,\d{3}$/.test(bare) && !bare.includes('.') && !/^[+-]?0/.test(bare)
  if (last < 0 || isSeveral || isThousands) return finite(bare.replace(/[.,]/g, ''))
  return finite(`${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`)
}

function finite(text: string): number | null {
  const value = Number(text)
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? value : null
}
