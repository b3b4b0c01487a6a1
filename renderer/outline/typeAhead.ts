import { wordsOf } from '../panel/texts/textParts.ts'
import type { OutlineRow } from './outlineRows.ts'

/** Letters that follow one another faster than this belong together. */
export const typingPauseMs = 800

/** The next line that begins with what was typed, by its number or its words; else one with a word that does. */
export function findTyped(rows: readonly OutlineRow[], typed: string, from: number): OutlineRow | null {
  const wanted = typed.toLowerCase()
  // The first letter leads on to another line; those after it may stay.
  const first = wanted.length > 1 ? from : from + 1
  const order = [...rows.slice(first), ...rows.slice(0, first)]
  const wordsIn = (row: OutlineRow) => wordsOf(row.sentence).toLowerCase().replaceAll(/[“”]/g, '')
  return (
    order.find(({ number }) => String(number) === wanted) ??
    order.find((row) => wordsIn(row).startsWith(wanted)) ??
    order.find((row) => wordsIn(row).includes(` ${wanted}`)) ??
    null
  )
}
