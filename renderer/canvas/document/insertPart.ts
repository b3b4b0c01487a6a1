import { fileLimits, type Graph, type GraphEdge, type GraphNode } from '../../../shared/graph.ts'
import { boxesOf, freeOffset } from '../layout/boxes.ts'
import { arrange, cardHeight, ownPlace, type Places, type Point, rowGap } from '../layout/layout.ts'
import { makeRoom, spotAfter } from '../layout/makeRoom.ts'
import { type Edit, freeWay, type LinkStart, type NewLinkId, name } from './graphEdits.ts'
import { firstOf, lastOf, type Part, withoutStarts } from './part.ts'

/**
 * Puts steps that are new to the graph behind a step, on one of its ways: between it and what follows, if something does.
 * They keep their links and how they stand to one another. Starts among them are left out: people come in from above.
 * `exit` is where people leave them again; null where they do not.
 */
export function insertPart(
  graph: Graph,
  given: Part,
  from: string | LinkStart,
  newLinkId: NewLinkId,
  exit?: LinkStart | null,
): Edit {
  const part = withoutStarts(given)
  const first = firstOf(part)
  const after = graph.nodes.find(({ id }) => id === (typeof from === 'string' ? from : from.source))
  if (!after) return { ok: false, sentence: 'This step is no longer there.' }
  if (!first) return { ok: false, sentence: 'A start is where people enter, so no step can lead to it.' }
  const tooMany = limitSentence(graph, part)
  if (tooMany) return { ok: false, sentence: tooMany }
  const port = typeof from === 'string' ? freeWay(graph, after) : from.port
  if (!port) return { ok: false, sentence: `${name(after)} is where people leave. Nothing can follow it.` }
  const link = graph.edges.find((edge) => edge.source === after.id && edge.port === port)
  if (!link) {
    const edge = { id: newLinkId(), source: after.id, port, target: first.id }
    const placed = placePart(graph, part, first, { at: spotAfter(graph, after), pushed: null })
    return { ok: true, graph: { ...placed, edges: [...placed.edges, edge, ...part.edges] } }
  }
  const last = exit === undefined ? lastOf(part, first.id) : exit
  if (!last) return { ok: false, sentence: cannotStandBetween(part) }
  const at = graph.nodes.find(({ id }) => id === link.target)?.position
  const placed = placePart(graph, part, first, { at, pushed: link.target })
  const edges = placed.edges.map((edge): GraphEdge => (edge === link ? { ...edge, target: first.id } : edge))
  return {
    ok: true,
    graph: { ...placed, edges: [...edges, ...part.edges, { id: newLinkId(), ...last, target: link.target }] },
  }
}

/** Puts steps that are new to the graph on the paper, at a point and beside what stands there. Places are in `graph` already. */
export function layDown(graph: Graph, part: Part, at: Point): Edit {
  const tooMany = limitSentence(graph, part)
  if (tooMany) return { ok: false, sentence: tooMany }
  const first = firstOf(part)
  if (!first) return { ok: true, graph }
  const nodes = moved(part, first, at, graph.nodes)
  return { ok: true, graph: { ...graph, nodes: [...graph.nodes, ...nodes], edges: [...graph.edges, ...part.edges] } }
}

const limitSentence = (graph: Graph, part: Part): string | null => {
  const count = graph.nodes.length + part.nodes.length
  return count > fileLimits.steps
    ? `A workflow can have ${fileLimits.steps} steps at most, and with these it would have ${count}. Nothing was changed.`
    : null
}

function cannotStandBetween({ nodes }: Part): string {
  const [only, ...more] = nodes
  return only && more.length === 0
    ? `${name(only)} has no way on, so it can't stand between two steps.`
    : "These steps have no way on, so they can't stand between two others."
}

interface Spot {
  /** Where the first step goes. Undefined while the picture arranges itself. */
  at: Point | undefined
  /** The step that follows, and makes room with all that comes after it. */
  pushed: string | null
}

function placePart(graph: Graph, part: Part, first: GraphNode, { at, pushed }: Spot): Graph {
  if (!at) return { ...graph, nodes: [...graph.nodes, ...part.nodes.map(withoutPlace)] }
  const places = placesOf(part)
  const top = places.get(first.id)?.y ?? 0
  const foot = Math.max(...part.nodes.map((step) => (places.get(step.id)?.y ?? 0) + cardHeight(step)))
  const roomy = pushed === null ? graph : makeRoom(graph, pushed, foot - top + rowGap)
  return { ...roomy, nodes: [...roomy.nodes, ...moved(part, first, at, roomy.nodes)] }
}

/** The steps of a part with the first of them at a point, or as near to it as all find room. */
function moved(part: Part, first: GraphNode, at: Point, others: readonly GraphNode[]): GraphNode[] {
  const places = placesOf(part)
  const from = places.get(first.id) ?? { x: 0, y: 0 }
  const there = new Map([...places].map(([id, { x, y }]) => [id, { x: x - from.x + at.x, y: y - from.y + at.y }]))
  const taken = new Map(others.flatMap(({ id, position }) => (position ? [[id, position]] : [])))
  const offset = freeOffset(boxesOf(part.nodes, there), boxesOf(others, taken))
  return part.nodes.map((step) => {
    const { x, y } = there.get(step.id) ?? at
    return { ...step, position: { ...step.position, x: Math.round(x + offset.x), y: Math.round(y + offset.y) } }
  })
}

/** Where the steps of a part stand to one another. Without places that can be used, in order. */
function placesOf({ nodes, edges }: Part): Places {
  const own = nodes.flatMap((step) => {
    const place = ownPlace(step)
    return place ? [[step.id, place] as const] : []
  })
  return own.length === nodes.length ? new Map(own) : arrange({ nodes: [...nodes], edges: [...edges] })
}

function withoutPlace(step: GraphNode): GraphNode {
  const { position: _, ...rest } = step
  return rest
}
