import { numberParts, type StepNumbers } from '../../timeDock/stepNumbers.ts'
import { printNumber } from '../../ui/counts.ts'
import { useBuilderStore, useNumbersOf } from '../builderContext.ts'
import styles from './StepCard.module.css'

/** How many came here and what became of them, and what it was before the last change of a test. Each number opens the people it counts. */
export function CardNumbers({ step, numbers }: { step: string; numbers: StepNumbers }) {
  const store = useBuilderStore()
  const { was: before } = useNumbersOf(step)
  const parts = numberParts(numbers, before)
  if (parts.length < 2 && parts.every(({ was }) => was === null)) return null
  return (
    <div className={styles.numbers}>
      {parts.map(({ words, outcome, was }) => (
        <button
          key={words}
          type="button"
          tabIndex={-1}
          className={`${styles.number} nodrag`}
          title="Show who"
          onClick={(event) => {
            event.stopPropagation()
            store.getState().showResults(step, outcome)
          }}
        >
          {words}
          {was !== null && <span className={styles.was}>was {printNumber(was)}</span>}
        </button>
      ))}
    </div>
  )
}
