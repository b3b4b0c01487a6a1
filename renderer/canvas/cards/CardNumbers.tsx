import { numberParts, type StepNumbers } from '../../timeDock/stepNumbers.ts'
import { useBuilderStore } from '../builderContext.ts'
import styles from './StepCard.module.css'

/** How many came here and what became of them. Each number opens the people it counts. */
export function CardNumbers({ step, numbers }: { step: string; numbers: StepNumbers }) {
  const store = useBuilderStore()
  const parts = numberParts(numbers)
  if (parts.length < 2) return null
  return (
    <div className={styles.numbers}>
      {parts.map(({ words, outcome }) => (
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
        </button>
      ))}
    </div>
  )
}
