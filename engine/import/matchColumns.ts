import { cleanLine } from './cleanText.ts'
import { columnWords, type KnownField, knownFields } from './columnWords.ts'
import { fieldKey } from './fieldKey.ts'
import { matchHeader } from './matchHeader.ts'
import type { PeopleFileColumn } from './peopleFile.ts'
import { fieldsWithoutHeader, sniffColumn } from './sniffColumns.ts'

export interface Columns {
  shown: PeopleFileColumn[]
  /** For each field its columns, the best first: an empty cell leaves it to the next one. */
  of: Record<KnownField, number[]>
  /** Columns kept in `person.fields`, under these names. A column that is second for a field is here too. */
  kept: { index: number; key: string }[]
}

/** Which column is what. `header` is null for a file without one; `sample` is some of its rows. */
export function matchColumns(header: string[] | null, sample: string[][], width: number): Columns {
  const valuesOf = (index: number) => sample.map((row) => row[index] ?? '')
  const ranks = new Map<number, { field: KnownField; rank: number }>()
  if (header) {
    for (const [index, heading] of header.entries()) {
      const match = matchHeader(heading)
      if (match) ranks.set(index, match)
    }
    for (const field of ['email', 'phone'] as const) {
      if ([...ranks.values()].some((one) => one.field === field)) continue
      const index = header.findIndex((_, place) => !ranks.has(place) && sniffColumn(valuesOf(place)) === field)
      if (index >= 0) ranks.set(index, { field, rank: 0 })
    }
  } else {
    const columns = Array.from({ length: width }, (_, index) => valuesOf(index))
    for (const [index, field] of fieldsWithoutHeader(columns)) ranks.set(index, { field, rank: 0 })
  }
  const of = emptyPlaces()
  for (const field of knownFields)
    of[field] = [...ranks]
      .flatMap(([index, one]) => (one.field === field ? [{ index, rank: one.rank }] : []))
      .sort((a, b) => a.rank - b.rank)
      .map(({ index }) => index)
  return { of, ...describe(header, valuesOf, width, ranks, of) }
}

function describe(
  header: string[] | null,
  valuesOf: (index: number) => string[],
  width: number,
  ranks: Map<number, { field: KnownField }>,
  of: Columns['of'],
): Pick<Columns, 'shown' | 'kept'> {
  const used = new Set<string>()
  const kept: Columns['kept'] = []
  const shown = Array.from({ length: width }, (_, index): PeopleFileColumn => {
    const heading = cleanLine(header?.[index] ?? '')
    const named = heading || `Column ${index + 1}`
    const known = ranks.get(index)?.field
    if (known && of[known][0] === index) return { header: named, field: known, title: columnWords[known].title }
    if (heading === '' && valuesOf(index).every((value) => value.trim() === ''))
      return { header: named, field: null, title: 'Empty' }
    const key = fieldKey(heading, index + 1, used)
    kept.push({ index, key })
    return { header: named, field: key, title: named }
  })
  return { shown, kept }
}

const emptyPlaces = (): Columns['of'] => ({
  firstName: [],
  lastName: [],
  name: [],
  email: [],
  phone: [],
  status: [],
  tags: [],
  timeZone: [],
  birthday: [],
  marketing: [],
  unsubscribed: [],
})
