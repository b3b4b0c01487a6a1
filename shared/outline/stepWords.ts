import type { GraphNode } from '../graph.ts'
import type { Port } from '../nodes/define.ts'
import { headingOf, portsOf, sentenceOf } from '../nodes/derive.ts'
import { isOff } from '../stepOff.ts'

interface StepWords {
  sentence: string
  ways: readonly { port: Port; heading: string }[]
}

/** Graphs are never changed in place, so a step says the same as long as it is the same: typing in one reads one anew. */
const known = new WeakMap<GraphNode, StepWords>()

export function stepWords(step: GraphNode): StepWords {
  const before = known.get(step)
  if (before) return before
  const words = {
    sentence: isOff(step) ? `Off: ${sentenceOf(step)}` : sentenceOf(step),
    ways: portsOf(step).map((port) => ({ port, heading: headingOf(step, port) })),
  }
  known.set(step, words)
  return words
}
