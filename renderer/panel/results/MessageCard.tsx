import type { Simulation } from '../../../shared/contract/simulate.ts'
import styles from './PersonLine.module.css'

/** A message as the person gets it. */
export function MessageCard({ message: { to, subject, body } }: { message: Simulation['messages'][number] }) {
  return (
    <article className={styles.message} aria-label={`Message to ${to}`}>
      <p className={styles.to}>To {to}</p>
      {subject && (
        <h4 className={styles.subject} dir="auto">
          {subject}
        </h4>
      )}
      <p className={styles.text} dir="auto">
        {body}
      </p>
    </article>
  )
}
