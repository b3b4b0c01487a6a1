import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './Rows.module.css'

/** A list of lines with a rule between them. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  )
}

interface RowProps {
  icon?: Icon
  tone?: 'ok' | 'warn' | 'err' | 'info' | 'plain'
  /** The moment or the number at the left edge. */
  lead?: ReactNode
  children: ReactNode
  detail?: ReactNode
  action?: ReactNode
}

/** One line: what it is, a second line about it, and what can be done. */
export function Row({ icon: Picture, tone = 'plain', lead, children, detail, action }: RowProps) {
  return (
    <li className={styles.row}>
      {Picture && (
        <span className={styles.tile} data-tone={tone}>
          <Picture size={20} stroke={1.75} aria-hidden />
        </span>
      )}
      {lead && <span className={styles.lead}>{lead}</span>}
      <div className={styles.text}>
        <div>{children}</div>
        {detail && <div className={styles.detail}>{detail}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </li>
  )
}
