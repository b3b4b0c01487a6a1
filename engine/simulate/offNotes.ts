import type { Graph } from '../../shared/graph.ts'
import { isStart } from '../../shared/graphProblems.ts'
import { labelOf } from '../../shared/nodes/derive.ts'
import { plainLabel } from '../../shared/plainLabel.ts'
import { isOff } from '../../shared/stepOff.ts'

/** A start that is off lets nobody in, and that is said: in a test nothing is empty without a word. */
export const offNotes = ({ nodes }: Graph): string[] =>
  nodes
    .filter((step) => isStart(step) && isOff(step))
    .map(
      (step) => `${quoted(plainLabel(labelOf(step)))} is off, so nobody enters by it. Switch it on to see who would.`,
    )

const quoted = (label: string) => `“${label.replace(/^“([^“”]*)”$/, '$1')}”`
