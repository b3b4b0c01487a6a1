import { printNumbers } from '../../timeDock/stepNumbers.ts'
import { useBuilder, useNumbers } from '../builderContext.ts'
import { stepSentence } from '../cards/stepSentence.ts'
import styles from '../surface/Canvas.module.css'

/** Tells a screen reader, as a sentence, what is chosen on the canvas. */
export function Announcer() {
  const { graph, selected, problems } = useBuilder(({ derived, selected: chosen }) => ({
    graph: derived.graph,
    selected: chosen,
    problems: derived.problemsOf.get(chosen[0] ?? null)?.length ?? 0,
  }))
  const [only] = selected
  const numbers = useNumbers()?.get(only ?? '')
  const said =
    selected.length > 1
      ? `${selected.length} steps are chosen.`
      : only
        ? stepSentence(graph, only, problems, numbers && printNumbers(numbers).join(', '))
        : ''
  return (
    <div className={styles.unseen} role="status" aria-live="polite">
      {said}
    </div>
  )
}
