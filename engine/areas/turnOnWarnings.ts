import { fieldTitle } from '../../shared/fields.ts'
import type { Graph } from '../../shared/graph.ts'
import { nodeOf } from '../../shared/nodes/index.ts'

const columns = { firstName: 'first_name', lastName: 'last_name', phone: 'phone' } as const
type Column = (typeof columns)[keyof typeof columns]

/** Texts that would read oddly for some people: a personal field without a fallback that they have nothing in. */
export function peopleWithoutField(
  graph: Graph,
  count: (column: Column) => { all: number; without: number },
): string[] {
  const used = new Set<keyof typeof columns>()
  for (const { type, config } of graph.nodes)
    for (const text of nodeOf(type)?.texts ?? [])
      for (const [, name] of String(config?.[text] ?? '').matchAll(/\{\{\s*person\.(\w+)\s*\}\}/g))
        if (name !== undefined && Object.hasOwn(columns, name)) used.add(name as keyof typeof columns)
  return [...used].flatMap((name) => {
    const { all, without } = count(columns[name])
    if (without === 0) return []
    return [
      `${without} of ${all} people have no ${fieldTitle(`person.${name}`).toLowerCase()}, and a message uses it without a fallback.`,
    ]
  })
}
