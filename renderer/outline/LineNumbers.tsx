import { useBuilderStore, useNumbersOf } from '../canvas/builderContext.ts'
import { numberParts, type StepNumbers } from '../timeDock/stepNumbers.ts'
import { printNumber } from '../ui/counts.ts'
import styles from './OutlineTree.module.css'

/**
 * What became of those who came to a step, and what it was before the last change of a test; how many came stands beside the
 * line, unless that is another number now. Each number opens the people it counts.
 */
export function LineNumbers({ step, numbers }: { step: string; numbers: StepNumbers }) {
  const store = useBuilderStore()
  const { was: before } = useNumbersOf(step)
  return numberParts(numbers, before)
    .filter(({ outcome, was }) => outcome !== 'all' || was !== null)
    .map(({ words, outcome, was }) => (
      <button
        key={words}
        type="button"
        tabIndex={-1}
        className={styles.count}
        title="Show who"
        onClick={(event) => {
          event.stopPropagation()
          store.getState().showResults(step, outcome)
        }}
      >
        {words}
        {was !== null && <span className={styles.was}>was {printNumber(was)}</span>}
      </button>
    ))
}
