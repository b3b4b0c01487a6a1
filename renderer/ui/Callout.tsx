import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './Callout.module.css'

interface CalloutProps {
  tone: 'ok' | 'warn' | 'err' | 'info'
  children: ReactNode
  /** What helps. */
  action?: ReactNode
}

/** A sentence that must be seen, with what helps. */
export function Callout({ tone, children, action }: CalloutProps) {
  const Picture = { ok: IconCircleCheck, warn: IconAlertTriangle, err: IconCircleX, info: IconInfoCircle }[tone]
  return (
    <div className={styles.callout} data-tone={tone} role={tone === 'err' ? 'alert' : 'status'}>
      <Picture size={20} stroke={1.75} aria-hidden className={styles.icon} />
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
