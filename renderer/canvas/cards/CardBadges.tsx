import type { StepNumbers } from '../../timeDock/stepNumbers.ts'
import styles from './CardOverview.module.css'

/** In the corner of a card that has no room for words: how many problems it has, else how many people came. */
export function CardBadges({ problems, numbers }: { problems: number; numbers: StepNumbers | undefined }) {
  if (problems > 0)
    return (
      <span className={styles.badge} data-state="problem" title={problems === 1 ? '1 problem' : `${problems} problems`}>
        {problems}
      </span>
    )
  if (!numbers) return null
  return <span className={styles.badge}>{numbers.in.toLocaleString()}</span>
}
