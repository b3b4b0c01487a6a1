import type { GraphNode } from '../../../shared/graph.ts'
import type { NewLinkId } from './graphEdits.ts'
import type { Part } from './part.ts'

type Ids = ReadonlyMap<string, string>

/** The same steps under new ids. What they say of one another, in links, texts and rules, is said of the copies. */
export function copiesOf({ nodes, edges }: Part, newId: () => string, newLinkId: NewLinkId): Part {
  const ids: Ids = new Map(nodes.map(({ id }) => [id, newId()]))
  return {
    nodes: nodes.map((step): GraphNode => {
      const config =
        step.config && Object.fromEntries(Object.entries(step.config).map(([key, at]) => [key, told(at, ids)]))
      return { ...step, id: ids.get(step.id) ?? step.id, ...(config ? { config } : {}) }
    }),
    edges: edges.flatMap((edge) => {
      const [source, target] = [ids.get(edge.source), ids.get(edge.target)]
      return source !== undefined && target !== undefined ? [{ ...edge, id: newLinkId(), source, target }] : []
    }),
  }
}

/** A setting with every mention of a copied step changed to its copy. */
function told(value: unknown, ids: Ids): unknown {
  if (typeof value === 'string') return value.includes('steps') ? toldText(value, ids) : value
  if (Array.isArray(value)) return value.map((one) => told(one, ids))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, told(inner, ids)])
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  return copy.field === messagesTheyGot ? { ...copy, value: toldList(copy.value, ids) } : copy
}

/** The one fact whose values are steps. */
const messagesTheyGot = 'run.sent'

/** "{{ steps.code.text }}": what a text takes from a step before it. */
const toldText = (text: string, ids: Ids) =>
  text
    .replaceAll(/\bsteps\.([\w-]+)/g, (whole, id: string) => (ids.has(id) ? `steps.${ids.get(id)}` : whole))
    .replaceAll(/\bsteps\[(['"])([^'"]+)\1\]/g, (whole, mark: string, id: string) =>
      ids.has(id) ? `steps[${mark}${ids.get(id)}${mark}]` : whole,
    )

function toldList(value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? (ids.get(one) ?? one) : one))
  if (typeof value !== 'string') return value
  return value
    .split(',')
    .map((one) => ids.get(one.trim()) ?? one)
    .join(',')
}
