import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { type LinkStart, name } from './graphEdits.ts'
import { movable } from './moveSteps.ts'
import { swapSteps } from './swapSteps.ts'

/** One way of a step, as a place for other steps. */
export interface PlaceChoice {
  to: LinkStart
  step: GraphNode
  /** "After “Welcome”", or "On “Yes” of “Replied?”". */
  title: string
  /** What stands there now: "before “Wait 2 days”". */
  about: string
}

/** Everywhere the chosen steps can be moved to, in the order in which steps are walked. */
export function placesFor(graph: Graph, ids: readonly string[], order: readonly string[]): PlaceChoice[] {
  const moved = movable(graph, ids)
  if (!moved.ok) return []
  const steps = new Map(graph.nodes.map((step) => [step.id, step]))
  return order.flatMap((id) => {
    const step = steps.get(id)
    if (!step || ids.includes(id)) return []
    const ways = portsOf(step)
    return ways.flatMap((way, index): PlaceChoice[] => {
      const link = graph.edges.find(({ source, port }) => source === id && port === way.id)
      const to = { source: id, port: way.id }
      // A way that may stay open is no place before somebody linked it.
      if (way.optional && index > 0 && !link) return []
      if (link && (link.target === moved.first.id || moved.exit === null)) return []
      const target = link && steps.get(link.target)
      const isMain = index === 0 && ways.slice(1).every(({ optional }) => optional)
      return [
        {
          to,
          step,
          title: isMain ? `After ${name(step)}` : `On “${way.title}” of ${name(step)}`,
          about: target ? `before ${name(target)}` : 'nothing follows there yet',
        },
      ]
    })
  })
}

/** Every step that can trade places with one, in the order in which steps are walked. */
export function partnersOf(graph: Graph, id: string, order: readonly string[]): GraphNode[] {
  const steps = new Map(graph.nodes.map((step) => [step.id, step]))
  return order.flatMap((other) => {
    const step = steps.get(other)
    return step && other !== id && swapSteps(graph, id, other).ok ? [step] : []
  })
}
