import { ShowWho } from '../../panel/results/ShowWho.tsx'
import { numberParts, type StepNumbers } from '../../timeDock/stepNumbers.ts'
import { useNumbersOf } from '../builderContext.ts'
import styles from './StepCard.module.css'

/** How many came here and what became of them, and what it was before the last change of a test. */
export function CardNumbers({ step, numbers }: { step: string; numbers: StepNumbers }) {
  const { was: before } = useNumbersOf(step)
  const parts = numberParts(numbers, before)
  if (parts.length < 2 && parts.every(({ was }) => was === null)) return null
  return (
    <div className={styles.numbers}>
      {parts.map((part) => (
        <ShowWho
          key={part.words}
          step={step}
          part={part}
          className={`${styles.number} nodrag`}
          wasClassName={styles.was}
        />
      ))}
    </div>
  )
}
