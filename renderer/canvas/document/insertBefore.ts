import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { makeRoom } from '../layout/makeRoom.ts'
import { type Edit, type NewLinkId, name } from './graphEdits.ts'

/** The step goes before another one: all that led there leads to it, and it leads there. */
export function insertBefore(graph: Graph, beforeId: string, step: GraphNode, newLinkId: NewLinkId): Edit {
  const before = graph.nodes.find(({ id }) => id === beforeId)
  if (!before) return { ok: false, sentence: 'This step is no longer there.' }
  if (isStart(before))
    return { ok: false, sentence: `${name(before)} is where people enter. Nothing can come before it.` }
  const [way] = portsOf(step)
  if (!way) return { ok: false, sentence: `${name(step)} has no way on, so it can't stand before another step.` }
  const isLed = graph.edges.some(({ target }) => target === beforeId)
  if (isStart(step) && isLed)
    return { ok: false, sentence: `${name(step)} is a start: people enter there, so no step can lead to it.` }
  const roomy = makeRoom(graph, beforeId)
  const { position } = before
  const placed = position ? { ...step, position: { x: position.x, y: position.y } } : step
  return {
    ok: true,
    graph: {
      ...roomy,
      nodes: [...roomy.nodes, placed],
      edges: [
        ...roomy.edges.map((edge) => (edge.target === beforeId ? { ...edge, target: step.id } : edge)),
        { id: newLinkId(), source: step.id, port: way.id, target: beforeId },
      ],
    },
  }
}
