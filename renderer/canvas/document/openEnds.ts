import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'

/** The steps whose plain way on leads nowhere yet. */
export function openEnds(graph: Graph): GraphNode[] {
  const linked = new Set(graph.edges.map(({ source, port }) => `${source} ${port}`))
  return graph.nodes.filter((step) => {
    const [way] = portsOf(step)
    return way !== undefined && !linked.has(`${step.id} ${way.id}`)
  })
}
