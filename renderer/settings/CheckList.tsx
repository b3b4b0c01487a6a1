import { Button } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react'
import type { CheckStep, ConnectionInput } from '../../shared/contract/connections.ts'
import styles from './CheckList.module.css'

interface CheckListProps {
  steps: readonly CheckStep[]
  /** Applies what would help and checks again. */
  onFix?: (change: Partial<ConnectionInput>) => void
}

/** The live check, step by step, up to the first that fails. */
export function CheckList({ steps, onFix }: CheckListProps) {
  return (
    <ol className={styles.list} aria-live="polite" aria-label="Connection check">
      {steps.map(({ name, ok, message, details, fix }) => (
        <li key={name} className={styles.step} data-ok={ok}>
          {ok ? (
            <IconCircleCheckFilled size={20} aria-label="Works" className={styles.icon} />
          ) : (
            <IconCircleXFilled size={20} aria-label="Does not work" className={styles.icon} />
          )}
          <div className={styles.text}>
            <strong>{name}</strong>
            <p>{message}</p>
            {details && (
              <details className={styles.details}>
                <summary>Details</summary>
                <code>{details}</code>
              </details>
            )}
          </div>
          {fix && onFix && (
            <Button variant="default" onClick={() => onFix(fix.change)}>
              {fix.label}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
