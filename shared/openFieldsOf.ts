import type { GraphNode } from './graph.ts'
import { asDeclared, fieldsOf, isAsked } from './nodes/derive.ts'
import { nodeOf } from './nodes/index.ts'
import { openFields } from './textFields.ts'

/** The fields in the texts of a step that leave a gap where somebody has nothing, each with the setting it stands in. */
export const openFieldsOf = (step: Pick<GraphNode, 'type' | 'config'>): { field: string; name: string }[] =>
  textsOf(step).flatMap(({ field, texts }) => [...new Set(texts.flatMap(openFields))].map((name) => ({ field, name })))

/** The texts of a step, by the setting they stand in. What its other settings leave without a meaning is left out. */
export function textsOf({ type, config }: Pick<GraphNode, 'type' | 'config'>): { field: string; texts: string[] }[] {
  const declared = asDeclared(nodeOf(type), config)
  return fieldsOf(type)
    .filter((field) => isAsked(type, field, declared))
    .map(({ key }) => ({ field: key, texts: textsIn(declared[key]) }))
}

/** Every text in a setting, however deep it stands. A picture is none. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('data:') ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
