import { ShowWho } from '../../panel/results/ShowWho.tsx'
import type { StepNumbers } from '../../timeDock/stepNumbers.ts'
import { printNumber } from '../../ui/counts.ts'
import { useZoomLevel } from '../surface/zoomLevel.ts'
import styles from './CardOverview.module.css'

interface CardBadgesProps {
  step: string
  problems: number
  isOff: boolean
  numbers: StepNumbers | undefined
}

/** In the corner of a card that has no room for words: how many problems it has, that it is off, or how many people came. */
export function CardBadges({ step, problems, isOff, numbers }: CardBadgesProps) {
  const isNear = useZoomLevel() === 'near'
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
  const count = printNumber(numbers.in)
  const came = { words: isNear ? `${count} in` : count, outcome: 'all' as const, was: null }
  return <ShowWho step={step} part={came} className={`${styles.badge} nodrag`} />
}
