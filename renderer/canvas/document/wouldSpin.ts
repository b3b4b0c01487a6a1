import type { Graph } from '../../../shared/graph.ts'
import { takesTime } from '../../../shared/graphProblems.ts'

/** Would a new link close a circle in which no step takes time? People would go round it forever at once. */
export function wouldSpin(graph: Graph, source: string, target: string): boolean {
  const quick = new Set(graph.nodes.filter((step) => !takesTime(step)).map(({ id }) => id))
  if (!quick.has(source) || !quick.has(target)) return false
  const links = Map.groupBy(graph.edges, (edge) => edge.source)
  const seen = new Set([target])
  for (const id of seen) {
    if (id === source) return true
    for (const edge of links.get(id) ?? []) if (quick.has(edge.target)) seen.add(edge.target)
  }
  return false
}
