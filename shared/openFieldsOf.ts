import type { GraphNode } from './graph.ts'
import { asDeclared, fieldsOf, isAsked } from './nodes/derive.ts'
import { nodeOf } from './nodes/index.ts'
import { openFields } from './textFields.ts'

/** The fields in the texts of a step that leave a gap where somebody has nothing, each with the setting it stands in. */
export function openFieldsOf({ type, config }: Pick<GraphNode, 'type' | 'config'>): { field: string; name: string }[] {
  const declared = asDeclared(nodeOf(type), config)
  return fieldsOf(type)
    .filter((field) => isAsked(type, field, declared))
    .flatMap(({ key }) => {
      const names = textsIn(declared[key]).flatMap(openFields)
      return [...new Set(names)].map((name) => ({ field: key, name }))
    })
}

/** Every text in a setting, however deep it stands. A picture is none. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('data:') ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
