import type { Graph } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { copiesOf } from './copiesOf.ts'
import { insertAfter, type NewLinkId } from './graphEdits.ts'
import { partOf } from './part.ts'

export interface Duplicated {
  graph: Graph
  copies: string[]
}

/**
 * One step is copied right behind itself, so that it is part of the way at once.
 * Several are copied beside themselves, with the links among them.
 */
export function duplicateSteps(
  graph: Graph,
  ids: readonly string[],
  newId: () => string,
  newLinkId: NewLinkId,
): Duplicated {
  const { nodes, edges } = copiesOf(partOf(graph, ids), newId, newLinkId)
  const [only] = nodes
  if (only && nodes.length === 1 && !isStart(only) && portsOf(only).length > 0) {
    const { position: _, ...copy } = only
    const [original = ''] = ids
    const edit = insertAfter(graph, original, copy, newLinkId, portsOf(only)[0]?.id)
    if (edit.ok) return { graph: edit.graph, copies: [copy.id] }
  }
  const beside = nodes.map((step) =>
    step.position ? { ...step, position: { ...step.position, x: step.position.x + 320 } } : step,
  )
  return {
    graph: { ...graph, nodes: [...graph.nodes, ...beside], edges: [...graph.edges, ...edges] },
    copies: nodes.map(({ id }) => id),
  }
}
