import { useNumbersOf } from '../canvas/builderContext.ts'
import { ShowWho } from '../panel/results/ShowWho.tsx'
import { numberParts, type StepNumbers } from '../timeDock/stepNumbers.ts'
import styles from './OutlineTree.module.css'

/**
 * What became of those who came to a step, and what it was before the last change of a test; how many came stands beside the
 * line, unless that is another number now.
 */
export function LineNumbers({ step, numbers }: { step: string; numbers: StepNumbers }) {
  const { was: before } = useNumbersOf(step)
  return numberParts(numbers, before)
    .filter(({ outcome, was }) => outcome !== 'all' || was !== null)
    .map((part) => <ShowWho key={part.words} step={step} part={part} className={styles.count} />)
}
