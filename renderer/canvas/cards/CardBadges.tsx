import type { StepNumbers } from '../../timeDock/stepNumbers.ts'
import styles from './CardOverview.module.css'

interface CardBadgesProps {
  problems: number
  isOff: boolean
  numbers: StepNumbers | undefined
}

/** In the corner of a card that has no room for words: how many problems it has, that it is off, or how many people came. */
export function CardBadges({ problems, isOff, numbers }: CardBadgesProps) {
  if (problems > 0)
    return (
      <span className={styles.badge} data-state="problem" title={problems === 1 ? '1 problem' : `${problems} problems`}>
        {problems}
      </span>
    )
  if (isOff)
    return (
      <span className={styles.badge} data-state="off">
        Off
      </span>
    )
  if (!numbers) return null
  return <span className={styles.badge}>{numbers.in.toLocaleString()}</span>
}
