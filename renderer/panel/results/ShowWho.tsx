import { useBuilderStore } from '../../canvas/builderContext.ts'
import type { NumberPart } from '../../timeDock/stepNumbers.ts'
import { printNumber } from '../../ui/counts.ts'
import styles from './ShowWho.module.css'

interface ShowWhoProps {
  step: string
  part: NumberPart
  className: string | undefined
}

/** A number of a step, as words: it opens the people it counts. */
export function ShowWho({ step, part: { words, outcome, was }, className }: ShowWhoProps) {
  const store = useBuilderStore()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={className}
      title="Show who"
      onClick={(event) => {
        event.stopPropagation()
        store.getState().showResults(step, outcome)
      }}
    >
      {words}
      {was !== null && <span className={styles.was}>was {printNumber(was)}</span>}
    </button>
  )
}
