import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  icon: Icon
  title: string
  text: string
  /** The one next thing to do. */
  action?: ReactNode
}

/** Says why there is nothing here, and what to do next. */
export function EmptyState({ icon: Picture, title, text, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.tile}>
        <Picture size={24} stroke={1.75} aria-hidden />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
