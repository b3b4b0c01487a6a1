import type { Graph } from '../../../shared/graph.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { type Edit, insertOnLink, type NewLinkId } from './graphEdits.ts'
import { removeSteps } from './removeSteps.ts'

/** Takes a step out of its place, closing the gap there, and puts it on a link. Its other ways out stay its own. */
export function moveOntoLink(graph: Graph, stepId: string, linkId: string, newLinkId: NewLinkId): Edit {
  const step = graph.nodes.find(({ id }) => id === stepId)
  if (!step) return { ok: false, sentence: 'This step is no longer there.' }
  const [main] = portsOf(step)
  const lifted = removeSteps(graph, [stepId]).graph
  const others = graph.edges.filter(({ source, port }) => source === stepId && port !== main?.id)
  return insertOnLink({ ...lifted, nodes: graph.nodes, edges: [...lifted.edges, ...others] }, linkId, step, newLinkId)
}

/** Links on which a dragged step may be dropped: those that do not touch it. */
export const canDropOn = (graph: Graph, stepId: string, linkId: string): boolean => {
  const link = graph.edges.find(({ id }) => id === linkId)
  return link !== undefined && link.source !== stepId && link.target !== stepId
}
