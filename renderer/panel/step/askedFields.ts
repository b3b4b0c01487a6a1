import type { GraphNode } from '../../../shared/graph.ts'
import { asDeclared, type FormField, fieldsOf, isAsked } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'

/** The settings that a form asks for as the step stands, however its file spells them. */
export function askedFields({ type, config }: Pick<GraphNode, 'type' | 'config'>): FormField[] {
  const declared = asDeclared(nodeOf(type), config)
  return fieldsOf(type).filter((field) => isAsked(type, field, declared))
}
