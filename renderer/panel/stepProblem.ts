import type { GraphNode } from '../../shared/graph.ts'
import { fieldsOf } from '../../shared/nodes/derive.ts'
import { cardWords } from '../canvas/cards/cardWords.ts'
import { problemWords } from './texts/textParts.ts'

/** A problem of one step in a list of many: "Email: Write a subject." One that names its step stays as it is. */
export function stepProblem(step: GraphNode, message: string): string {
  const words = problemWords(message)
  if (words.includes('“')) return words
  const field = fieldsOf(step.type).find(({ meta }) => words.startsWith(`${meta.title}: `))
  return `${cardWords(step).word}: ${field ? words.slice(field.meta.title.length + 2) : words}`
}
