import type { TurnOnPlan } from '../../shared/contract/workflows.ts'
import { printDayTime } from '../timeDock/printTime.ts'
import styles from './TurnOnSheet.module.css'

/** Who gets what in the next 24 hours, by name and time. */
export function PlanList({ plan, zone }: { plan: TurnOnPlan; zone: string | undefined }) {
  if (plan.messages.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keys
    <ul className={styles.list} tabIndex={0} aria-label="Messages in the next 24 hours">
      {plan.messages.map(({ at, person, to, subject, node, reason }) => (
        <li key={`${person} ${node} ${at} ${to}`} className={styles.row}>
          <time className={styles.time} dateTime={at}>
            {printDayTime(at, zone)}
          </time>
          <bdi className={styles.person} title={to ?? undefined}>
            {person}
          </bdi>
          <span>
            {subject || 'A message'}
            {reason && <span className={styles.reason}>{reason}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
