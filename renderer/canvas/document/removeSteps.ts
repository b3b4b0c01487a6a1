import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { name } from './graphEdits.ts'

/**
 * Takes steps away and closes the gap: what led to a step leads to what followed it on its first way out.
 * `said` tells it in a sentence.
 */
export function removeSteps(graph: Graph, ids: readonly string[], did = 'Deleted'): { graph: Graph; said: string } {
  const gone = graph.nodes.filter(({ id }) => ids.includes(id))
  const healed = gone.reduce(removeStep, { graph, closed: [] as string[] })
  const steps = new Map(graph.nodes.map((step) => [step.id, step]))
  const closed = healed.graph.edges.flatMap(({ id, source, target }) => {
    const [from, to] = [steps.get(source), steps.get(target)]
    return healed.closed.includes(id) && from && to ? [`${name(from)} now leads to ${name(to)}.`] : []
  })
  const what = gone.length === 1 && gone[0] ? name(gone[0]) : `${gone.length} steps`
  const more =
    closed.length > 1 ? ` ${closed.length} links were closed up.` : closed.length === 1 ? ` ${closed[0]}` : ''
  return { graph: healed.graph, said: `${did} ${what}.${more}` }
}

function removeStep({ graph, closed }: { graph: Graph; closed: string[] }, step: GraphNode) {
  const followed = portsOf(step)
    .map(({ id }) => graph.edges.find(({ source, port }) => source === step.id && port === id)?.target)
    .find((target) => target !== undefined && target !== step.id)
  const edges = graph.edges.flatMap((edge) => {
    if (edge.source === step.id) return []
    if (edge.target !== step.id) return [edge]
    return followed === undefined || followed === edge.source ? [] : [{ ...edge, target: followed }]
  })
  const led = graph.edges.filter(({ target, source }) => target === step.id && source !== step.id).map(({ id }) => id)
  const nodes = graph.nodes.filter(({ id }) => id !== step.id)
  return { graph: { ...graph, nodes, edges }, closed: [...closed, ...led] }
}
