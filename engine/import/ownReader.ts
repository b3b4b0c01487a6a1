import type { TypedField } from '../../shared/recordTypes.ts'
import type { Columns } from './matchColumns.ts'
import type { Reading } from './peopleFile.ts'
import { fieldReader } from './readValue.ts'

interface Options {
  country: string
  timeZone?: string
  fields?: readonly TypedField[]
}

/** Reads the cells of own fields of people by their kinds, each column of dates in one order; other cells are plain texts. */
export function ownReader(
  { kept }: Columns,
  { country, timeZone = 'UTC', fields = [] }: Options,
  cellsOf: (index: number) => string[],
): (key: string, text: string) => Reading<unknown> {
  const readers = new Map(
    kept.flatMap(({ index, key }) => {
      const field = fields.find(({ name }) => name === key)
      return field ? [[key, fieldReader(field, { country, timeZone }, cellsOf(index))] as const] : []
    }),
  )
  return (key, text) => readers.get(key)?.(text) ?? { value: text, problem: null }
}
