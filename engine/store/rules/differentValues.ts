import type { Store } from '../store.ts'

/** Columns that few people differ in, and that have an index. */
const columns = { status: 'people', tag: 'people_tags' } as const
export type SharedColumn = keyof typeof columns

/** Every value of such a column, found by leaps along its index instead of by reading all of it. */
export function differentValues(store: Store): (column: SharedColumn) => string[] {
  const leap = (column: SharedColumn) =>
    store.sql<[], { value: string }>(
      `with recursive leaps (value) as (
         select min(${column}) from ${columns[column]}
         union all
         select (select min(${column}) from ${columns[column]} where ${column} > value) from leaps where value is not null)
       select value from leaps where value is not null`,
    )
  const leaps = { status: leap('status'), tag: leap('tag') }
  return (column) => leaps[column].all().map(({ value }) => value)
}
