import { IconPlugConnectedX } from '@tabler/icons-react'
import styles from './GoneBar.module.css'

/** Calm: nothing was lost, and it comes back by itself. */
export function GoneBar() {
  return (
    <div className={styles.bar} role="status">
      <IconPlugConnectedX size={20} stroke={1.75} aria-hidden />
      Leadloom’s engine isn’t answering. Trying again...
    </div>
  )
}
