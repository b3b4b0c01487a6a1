import type { TypedField } from '../../shared/recordTypes.ts'
import { cleanLine } from './cleanText.ts'
import { columnWords, type KnownField, knownFields } from './columnWords.ts'
import { fieldKey } from './fieldKey.ts'
import { matchHeader, plainHeader } from './matchHeader.ts'
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
export function matchColumns(
  header: string[] | null,
  sample: string[][],
  width: number,
  own: readonly TypedField[] = [],
): Columns {
  const valuesOf = (index: number) => sample.map((row) => row[index] ?? '')
  const ranks = new Map<number, { field: KnownField; rank: number }>()
  if (header) {
    for (const [index, heading] of header.entries()) {
      const match = ownField(heading, own) ? null : matchHeader(heading)
      if (match) ranks.set(index, match)
    }
    for (const field of ['email', 'phone'] as const) {
      if ([...ranks.values()].some((one) => one.field === field)) continue
      const index = header.findIndex(
        (heading, place) => !ranks.has(place) && !ownField(heading, own) && sniffColumn(valuesOf(place)) === field,
      )
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
  return { of, ...describe(header, valuesOf, width, ranks, of, own) }
}

/** The business's own field that a heading names, by its name or its title. */
const ownField = (heading: string, own: readonly TypedField[]) => {
  const plain = plainHeader(heading)
  return own.find(({ name, title }) => plainHeader(name) === plain || plainHeader(title) === plain)
}

function describe(
  header: string[] | null,
  valuesOf: (index: number) => string[],
  width: number,
  ranks: Map<number, { field: KnownField }>,
  of: Columns['of'],
  own: readonly TypedField[],
): Pick<Columns, 'shown' | 'kept'> {
  const used = new Set<string>()
  const typed = new Set(own.map(({ name }) => name))
  const kept: Columns['kept'] = []
  const shown = Array.from({ length: width }, (_, index): PeopleFileColumn => {
    const heading = cleanLine(header?.[index] ?? '')
    const named = heading || `Column ${index + 1}`
    const known = ranks.get(index)?.field
    if (known && of[known][0] === index) return { header: named, field: known, title: columnWords[known].title }
    if (heading === '' && valuesOf(index).every((value) => value.trim() === ''))
      return { header: named, field: null, title: 'Empty' }
    const field = ownField(heading, own)
    const key = field && !used.has(field.name) ? field.name : fieldKey(heading, index + 1, new Set([...used, ...typed]))
    used.add(key)
    kept.push({ index, key })
    return { header: named, field: key, title: field?.name === key ? field.title : named }
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
