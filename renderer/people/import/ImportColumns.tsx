import { IconArrowRight } from '@tabler/icons-react'
import type { ImportPreview } from '../../../shared/contract/people.ts'
import styles from './ImportSheet.module.css'

/** Which column of the file becomes what. */
export function ImportColumns({ columns }: { columns: ImportPreview['columns'] }) {
  return (
    <section>
      <h3 className={styles.title}>Columns</h3>
      <ul className={styles.columns}>
        {columns.map(({ header, field, title }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a file may have one name; their order is fixed.
          <li key={index} className={styles.column}>
            <span className={styles.from}>{header || 'no name'}</span>
            <IconArrowRight size={14} aria-label="becomes" />
            {field ? <strong>{title}</strong> : <span className={styles.left}>left out</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
