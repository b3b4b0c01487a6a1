import type { ImportResult } from '../../../shared/contract/people.ts'
import { printCount, printNumber } from '../../ui/counts.ts'
import { groupProblems } from './groupProblems.ts'
import styles from './ImportSheet.module.css'

const shownRows = 50
/** So few are read at once, without a click. */
const fewRows = 12

/** What could not be read, the same things together, row by row when opened. */
export function ImportProblems({ problems }: { problems: ImportResult['problems'] }) {
  if (problems.length === 0) return null
  return (
    <section>
      <h3 className={styles.title}>{printCount(problems.length, 'thing')} to look at</h3>
      {groupProblems(problems).map(({ title, column, problems: rows }) => (
        <details key={`${column} ${title}`} className={styles.problem} open={problems.length <= fewRows}>
          <summary>
            <strong>{column}</strong>: {rows.length === 1 ? <span data-personal>{rows[0]?.message}</span> : title}{' '}
            <span className={styles.from}>
              {rows.length === 1 ? `(row ${rows[0]?.row})` : `(${printCount(rows.length, 'row')})`}
            </span>
          </summary>
          <ul>
            {rows.slice(0, shownRows).map(({ row, message }) => (
              <li key={`${row} ${message}`}>
                Row {row}: <span data-personal>{message}</span>
              </li>
            ))}
            {rows.length > shownRows && <li>and {printNumber(rows.length - shownRows)} more rows</li>}
          </ul>
        </details>
      ))}
    </section>
  )
}
