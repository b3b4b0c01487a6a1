import { mainDateOf, type RecordType } from '../../shared/recordTypes.ts'
import type { RecordsFileRow } from './recordsFile.ts'

/** A row whose people are as in the file, or are known already. */
type Row<P> = Omit<RecordsFileRow, 'people'> & { people: P[] }

/** Types of which many people share one: a class, its recording. Payments and assignments are everyone's own. */
export const isShared = ({ id }: RecordType) => id === 'booking' || id === 'recording'

/**
 * The records of a file: rows with the same key are one record with all their people, the later values counting; and so are
 * rows of one session without keys, by its title, date and state.
 */
export function groupRecords<P>(rows: readonly Row<P>[], type: RecordType): Row<P>[] {
  const records = new Map<string, Row<P>>()
  const date = mainDateOf(type)
  for (const row of rows) {
    const start = date === null ? undefined : row.set[date]
    const isSession = isShared(type) && row.title !== '' && start !== undefined && row.people.length > 0
    const group =
      row.key !== null
        ? `key ${row.key}`
        : isSession
          ? `session ${JSON.stringify([row.title, start, row.state])}`
          : `row ${row.row}`
    const known = records.get(group)
    if (!known) {
      records.set(group, row)
      continue
    }
    records.set(group, {
      ...{ row: known.row, key: known.key, title: row.title || known.title, state: row.state || known.state },
      ...{ set: { ...known.set, ...row.set }, people: [...known.people, ...row.people] },
    })
  }
  return [...records.values()]
}
