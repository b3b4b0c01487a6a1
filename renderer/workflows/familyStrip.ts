import { type Graph, reachable } from '../../shared/graph.ts'
import { isStart } from '../../shared/graphProblems.ts'
import { nodeOf } from '../../shared/nodes/index.ts'

/** The families of the steps in walking order, at most `limit` of them, and how many more there are. */
export function familyStrip(graph: Graph, limit: number) {
  const order = [
    ...reachable(
      graph,
      graph.nodes.filter(isStart).map(({ id }) => id),
    ),
  ]
  const families = order.flatMap((id) => {
    const family = nodeOf(graph.nodes.find((step) => step.id === id)?.type ?? '')?.family
    return family ? [{ id, family }] : []
  })
  const shown = families.slice(0, limit)
  return { families: shown, more: families.length - shown.length }
}
