import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { type Edit, type LinkStart, type NewLinkId, name } from './graphEdits.ts'
import { insertPart } from './insertPart.ts'
import { chainOf, lastOf, type Part, partOf } from './part.ts'
import { removeSteps } from './removeSteps.ts'

/** Steps that can be moved together, in their order, and where people leave them; or why they can't. */
export type Movable =
  | { ok: true; part: Part; chain: GraphNode[]; first: GraphNode; exit: LinkStart | null }
  | { ok: false; sentence: string }

export function movable(graph: Graph, ids: readonly string[]): Movable {
  const part = partOf(graph, ids)
  const start = part.nodes.find(isStart)
  if (start) return refused(`${name(start)} is a start: people enter there, so no step can lead to it.`)
  const chain = chainOf(part)
  const [first, last] = [chain?.[0], chain?.at(-1)]
  if (!chain || !first || !last)
    return refused('Only steps that follow one another can move together. Choose some in a row.')
  const main = mainWay(last)
  const isLoop = part.edges.some(({ source, port }) => source === main?.source && port === main.port)
  return { ok: true, part, chain, first, exit: isLoop ? lastOf(part, first.id) : main }
}

/**
 * Takes a step, or several that follow one another, out of their place and puts them on a way of another step. The gap they
 * leave is closed; their other ways out stay their own.
 */
export function moveSteps(graph: Graph, ids: readonly string[], to: LinkStart, newLinkId: NewLinkId): Edit {
  const moved = movable(graph, ids)
  if (!moved.ok) return moved
  const { part, chain, first, exit } = moved
  const target = graph.edges.find(({ source, port }) => source === to.source && port === to.port)?.target
  const movedIds = new Set(chain.map(({ id }) => id))
  if (movedIds.has(to.source) || target === first.id) return refused(`${name(first)} stands there already.`)
  const own = graph.edges.filter(
    ({ source, port, target: end }) =>
      movedIds.has(source) && !movedIds.has(end) && !(source === exit?.source && port === exit.port),
  )
  const lifted = removeSteps(graph, [...movedIds]).graph
  const edit = insertPart(lifted, part, to, newLinkId, exit)
  if (!edit.ok) return edit
  const now = new Map(edit.graph.nodes.map((step) => [step.id, step]))
  return {
    ok: true,
    graph: {
      ...edit.graph,
      nodes: graph.nodes.map((step) => now.get(step.id) ?? step),
      edges: [...edit.graph.edges, ...own],
    },
  }
}

/** Steps dropped on a link stand on the way that it begins. */
export function moveOntoLink(graph: Graph, ids: readonly string[], linkId: string, newLinkId: NewLinkId): Edit {
  const link = graph.edges.find(({ id }) => id === linkId)
  return link ? moveSteps(graph, ids, link, newLinkId) : refused('This link is no longer there.')
}

/** Links on which dragged steps may be dropped: those that touch none of them, for steps that follow one another. */
export function canDropOn(graph: Graph, ids: readonly string[], linkId: string): boolean {
  const link = graph.edges.find(({ id }) => id === linkId)
  if (!link || ids.includes(link.source) || ids.includes(link.target)) return false
  return movable(graph, ids).ok
}

const mainWay = (step: GraphNode): LinkStart | null => {
  const [way] = portsOf(step)
  return way ? { source: step.id, port: way.id } : null
}

const refused = (sentence: string): { ok: false; sentence: string } => ({ ok: false, sentence })
