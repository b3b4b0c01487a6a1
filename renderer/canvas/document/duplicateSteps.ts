import type { Graph } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { addStep, insertAfter, type NewLinkId } from './graphEdits.ts'

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
  const steps = graph.nodes.filter(({ id }) => ids.includes(id))
  const [only] = steps
  if (only && steps.length === 1 && !isStart(only) && portsOf(only).length > 0) {
    const { position: _, ...rest } = only
    const copy = { ...rest, id: newId() }
    const edit = insertAfter(graph, only.id, copy, newLinkId, portsOf(only)[0]?.id)
    if (edit.ok) return { graph: edit.graph, copies: [copy.id] }
  }
  const copyOf = new Map(steps.map(({ id }) => [id, newId()]))
  const copies = steps.map((step) => ({
    ...step,
    id: copyOf.get(step.id) ?? step.id,
    ...(step.position ? { position: { ...step.position, x: step.position.x + 320 } } : {}),
  }))
  const links = graph.edges.flatMap((edge) => {
    const [source, target] = [copyOf.get(edge.source), copyOf.get(edge.target)]
    return source && target ? [{ ...edge, id: newLinkId(), source, target }] : []
  })
  const withSteps = copies.reduce(addStep, graph)
  return { graph: { ...withSteps, edges: [...graph.edges, ...links] }, copies: copies.map(({ id }) => id) }
}
