import type { GraphNode } from '../../../shared/graph.ts'
import type { AnyNode } from '../../../shared/nodes/index.ts'
import type { StepNumbers } from '../../timeDock/stepNumbers.ts'

/** What every picture of a step is drawn from, whether it is told in full or only as an icon. */
export interface CardLook {
  step: GraphNode
  /** The declaration of its type; undefined where this version does not know it. */
  node: AnyNode | undefined
  /** People go straight past it, or nobody enters by it. */
  isOff: boolean
  words: { word: string; sentence: string }
  problems: readonly string[]
  numbers: StepNumbers | undefined
  /** True while the numbers are those of real people. */
  isLive: boolean
}
