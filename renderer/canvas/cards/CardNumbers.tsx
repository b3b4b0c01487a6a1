import { ShowWho } from '../../panel/results/ShowWho.tsx'
import { numberParts, type StepNumbers } from '../../timeDock/stepNumbers.ts'
import { useNumbersOf } from '../builderContext.ts'
import styles from './CardNumbers.module.css'

interface CardNumbersProps {
  step: string
  numbers: StepNumbers
  /** Without those who came, where a badge tells them. */
  isBesideBadge?: boolean
}

/** How many came here and what became of them, and what it was before the last change of a test. */
export function CardNumbers({ step, numbers, isBesideBadge = false }: CardNumbersProps) {
  const { was: before } = useNumbersOf(step)
  const parts = numberParts(numbers, before)
  if (parts.length < 2 && parts.every(({ was }) => was === null)) return null
  const shown = isBesideBadge ? parts.filter(({ outcome, was }) => outcome !== 'all' || was !== null) : parts
  return (
    <div className={styles.numbers} data-beside-badge={isBesideBadge || undefined}>
      {shown.map((part) => (
        <ShowWho key={part.words} step={step} part={part} className={`${styles.number} nodrag`} />
      ))}
    </div>
  )
}
