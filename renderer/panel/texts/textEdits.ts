import { type Piece, piecesOf } from '../../../shared/textFields.ts'

/** A part of a text, from one place to another; places count letters, a pill being as long as it is written. */
export interface Span {
  from: number
  to: number
}

type Placed = Piece & Span

function placed(text: string): Placed[] {
  let at = 0
  return piecesOf(text).map((piece) => {
    const from = at
    at += piece.raw.length
    return { ...piece, from, to: at }
  })
}

const isPill = ({ kind }: Piece) => kind !== 'text'

/** The pill that ends, or begins, at a place. */
export const pillBefore = (text: string, at: number): Span | null =>
  placed(text).find((piece) => isPill(piece) && piece.to === at) ?? null
export const pillAfter = (text: string, at: number): Span | null =>
  placed(text).find((piece) => isPill(piece) && piece.from === at) ?? null

/** The place before the letter, emoji or pill that ends here. */
export function unitBefore(text: string, at: number): number {
  const pill = pillBefore(text, at)
  if (pill) return pill.from
  const letters = [
    ...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(Math.max(0, at - 40), at)),
  ]
  return at - (letters.at(-1)?.segment.length ?? 0)
}

/** The place behind the letter, emoji or pill that begins here. */
export function unitAfter(text: string, at: number): number {
  const pill = pillAfter(text, at)
  if (pill) return pill.to
  const [letter] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(at, at + 40))
  return at + (letter?.segment.length ?? 0)
}

/** The span with every pill that it touches taken in whole. */
export function wholePills(text: string, { from, to }: Span): Span {
  const touched = placed(text).filter((piece) => isPill(piece) && piece.from < to && piece.to > from)
  return {
    from: Math.min(from, ...touched.map((pill) => pill.from)),
    to: Math.max(to, ...touched.map((pill) => pill.to)),
  }
}

/**
 * The text with something else in place of a span, and where the caret stands then. The beginning of a condition takes its end
 * along, and the other way round: half a condition could not be read.
 */
export function replaced(text: string, span: Span, insert: string): { text: string; caret: number } {
  const { from, to } = wholePills(text, span)
  const taken = partnersOf(text, { from, to })
  const keep = (start: number, end: number) => {
    const inside = taken.filter((one) => one.from >= start && one.to <= end)
    return inside.reduceRight(
      (kept, one) => kept.slice(0, one.from - start) + kept.slice(one.to - start),
      text.slice(start, end),
    )
  }
  const before = keep(0, from)
  return { text: before + insert + keep(to, text.length), caret: before.length + insert.length }
}

const opens = /^\{%-?\s*(if|unless|for|case|capture|tablerow)\b/
const closes = /^\{%-?\s*end(if|unless|for|case|capture|tablerow)\b/
const divides = /^\{%-?\s*(else|elsif|when)\b/

/** The other parts of the conditions of which a span holds a part, outside of it. */
function partnersOf(text: string, { from, to }: Span): Span[] {
  const open: Placed[][] = []
  const groups: Placed[][] = []
  for (const piece of placed(text)) {
    if (piece.kind !== 'rule') continue
    const group = open.at(-1)
    if (opens.test(piece.raw)) open.push([piece])
    else if (divides.test(piece.raw)) group?.push(piece)
    else if (closes.test(piece.raw) && group) {
      group.push(piece)
      groups.push(group)
      open.pop()
    }
  }
  const isIn = (one: Span) => one.from >= from && one.to <= to
  const isEnd = ({ raw }: Placed) => opens.test(raw) || closes.test(raw)
  return groups
    .filter((group) => group.some((one) => isIn(one) && isEnd(one)))
    .flatMap((group) => group.filter((one) => !isIn(one)))
    .toSorted((a, b) => a.from - b.from)
}

/** Where two texts stop being different: where the caret belongs after an undo. */
export function changedUntil(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return after.length - end
}
