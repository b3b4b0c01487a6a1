import type { GraphNode } from './graph.ts'
import type { Family } from './nodes/define.ts'
import { nodeOf } from './nodes/index.ts'

/** Why somebody went past a step that is off: in their history, in counts, and where "Why?" is asked. */
export const offReason = 'this step is off'

/** At a check people could go several ways, and an end or a goal is what the way to it is for. */
const families: readonly Family[] = ['start', 'send', 'wait', 'do']

/** Can such a step be switched off? Where its declaration leaves no doubt how people go on without it: by its plain way. */
export function canBeOff({ type }: Pick<GraphNode, 'type'>): boolean {
  const node = nodeOf(type)
  if (!node || !families.includes(node.family) || typeof node.ports === 'function') return false
  return node.ports.some(({ id }) => id === 'next')
}

type Switched = Pick<GraphNode, 'type' | 'off'>

/** Nobody enters by a start that is off; past any other step that is off people go straight on. */
export const isOff = (step: Switched): boolean => step.off === true && canBeOff(step)

/** Does a file say more of it than that it is on? */
export const isMarkedOff = ({ off }: Pick<GraphNode, 'off'>): boolean => off !== undefined && off !== false

/** What is wrong with how a file says that a step is off, as the rest of a sentence that begins with its name. */
export function offProblem(step: Switched): string | null {
  if (!isMarkedOff(step) || isOff(step)) return null
  return step.off === true
    ? "can't be off, because it isn't clear which way people would go without it. Switch it on."
    : "is marked as off in a way we don't know, so it counts as on. Switch it off, or on."
}

/** The same step, on or off. On is how a step is that says nothing of it. */
export function switched(step: GraphNode, off: boolean): GraphNode {
  const { off: _, ...rest } = step
  return off ? { ...rest, off: true } : rest
}
