import { type Graph, type GraphNode, reachable } from '../../../shared/graph.ts'
import { cardHeight, freeSpot, type Point, rowGap } from './layout.ts'

const row = 98 + rowGap

/** Moves a step and all that follows it down, by one row or as much as is said, where steps have places of their own. */
export function makeRoom(graph: Graph, before: string, by = row): Graph {
  const top = graph.nodes.find(({ id }) => id === before)?.position?.y
  if (top === undefined) return graph
  const after = reachable(graph, [before])
  const nodes = graph.nodes.map((step) =>
    after.has(step.id) && step.position && step.position.y >= top
      ? { ...step, position: { ...step.position, y: step.position.y + by } }
      : step,
  )
  return { ...graph, nodes }
}

/** Below a step, beside what already stands there. Undefined where the picture arranges itself. */
export function spotAfter(graph: Graph, after: GraphNode): Point | undefined {
  if (!after.position) return undefined
  const placed = new Map(graph.nodes.flatMap(({ id, position }) => (position ? [[id, position]] : [])))
  return freeSpot(placed, { x: after.position.x, y: after.position.y + cardHeight(after) + rowGap })
}
