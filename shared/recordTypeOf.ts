import { asText } from './asText.ts'
import type { GraphNode } from './graph.ts'
import { isStart } from './graphProblems.ts'
import { asDeclared, fieldsOf, isAsked } from './nodes/derive.ts'
import { nodeOf } from './nodes/index.ts'
import { isOff } from './stepOff.ts'

/** The kind of record that a workflow is about: that of its start, else the first that a step speaks of. Null: none. */
export function recordTypeOf({ nodes }: { nodes: readonly GraphNode[] }): string | null {
  const types = (steps: readonly GraphNode[]) => steps.flatMap((step) => typeIn(step) ?? [])
  const starts = nodes.filter(isStart)
  return types(starts.filter((step) => !isOff(step)))[0] ?? types(starts)[0] ?? types(nodes)[0] ?? null
}

function typeIn({ type, config }: GraphNode): string | null {
  const declared = asDeclared(nodeOf(type), config)
  const field = fieldsOf(type).find(({ meta }) => meta.control === 'recordType')
  if (!field || !isAsked(type, field, declared)) return null
  return asText(declared[field.key] ?? field.schema.default) || null
}
