import { Loader } from '@mantine/core'
import styles from './Waiting.module.css'

/** Shown while something is read. It appears a moment late, so that quick reads do not flicker. */
export function Waiting({ label = 'One moment' }: { label?: string }) {
  return (
    <div className={styles.waiting} role="status">
      <Loader size="sm" color="var(--accent)" aria-hidden />
      <span>{label}</span>
    </div>
  )
}
