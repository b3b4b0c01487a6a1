import type { Graph, GraphEdge, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import type { Places } from '../layout/layout.ts'
import type { LinkStart } from './graphEdits.ts'

/** Some steps with the links among them: what is copied, pasted and moved as one. */
export interface Part {
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
}

/** The chosen steps, each with the place where it is seen, and the links among them. */
export function partOf(graph: Graph, ids: readonly string[], places: Places = new Map()): Part {
  const chosen = new Set(ids)
  return {
    nodes: graph.nodes
      .filter(({ id }) => chosen.has(id))
      .map((step) => {
        const place = places.get(step.id)
        return place ? { ...step, position: { ...step.position, ...place } } : step
      }),
    edges: graph.edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target)),
  }
}

/** A part without its starts: where it stands between other steps, people come in from the step before it. */
export function withoutStarts({ nodes, edges }: Part): Part {
  const kept = nodes.filter((step) => !isStart(step))
  const ids = new Set(kept.map(({ id }) => id))
  return { nodes: kept, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) }
}

/** The step that people come to first: the one nothing in the part leads to, the highest of several. */
export function firstOf({ nodes, edges }: Part): GraphNode | undefined {
  const led = new Set(edges.flatMap(({ source, target }) => (source === target ? [] : [target])))
  const entries = nodes.filter(({ id }) => !led.has(id))
  const height = ({ position }: GraphNode) => position?.y ?? 0
  return entries.toSorted((a, b) => height(a) - height(b))[0] ?? nodes[0]
}

/**
 * Where people leave the part again: the first way out that leads nowhere in it, walking along the main ways first.
 * Null where every way ends inside.
 */
export function lastOf(part: Part, first: string): LinkStart | null {
  const steps = new Map(part.nodes.map((step) => [step.id, step]))
  const links = Map.groupBy(part.edges, ({ source }) => source)
  const seen = new Set<string>()
  const ahead = [first]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const step = steps.get(id)
    if (!step || seen.has(id)) continue
    seen.add(id)
    const ways = portsOf(step).filter(({ optional }, index) => index === 0 || !optional)
    const targetOf = (port: string) => (links.get(step.id) ?? []).find((edge) => edge.port === port)?.target
    const open = ways.find((way) => targetOf(way.id) === undefined)
    if (open) return { source: id, port: open.id }
    ahead.push(...ways.flatMap((way) => targetOf(way.id) ?? []).reverse())
  }
  return null
}

/** The steps of a part in their order, when each leads to the next one and none stands aside. Else null. */
export function chainOf(part: Part): GraphNode[] | null {
  const steps = new Map(part.nodes.map((step) => [step.id, step]))
  const links = Map.groupBy(part.edges, ({ source }) => source)
  const chain: GraphNode[] = []
  const seen = new Set<string>()
  let step = firstOf(part)
  while (step && !seen.has(step.id)) {
    seen.add(step.id)
    chain.push(step)
    const targets = new Set((links.get(step.id) ?? []).map(({ target }) => target).filter((id) => !seen.has(id)))
    const [next] = targets
    step = targets.size === 1 && next !== undefined ? steps.get(next) : undefined
  }
  return chain.length === part.nodes.length && chain.length > 0 ? chain : null
}
