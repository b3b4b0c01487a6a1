import type { Graph, GraphEdge, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { type Edit, name } from './graphEdits.ts'

/** Two steps take each other's place, with what leads there and where their main ways lead. Their other ways stay their own. */
export function swapSteps(graph: Graph, oneId: string, otherId: string): Edit {
  const one = graph.nodes.find(({ id }) => id === oneId)
  const other = graph.nodes.find(({ id }) => id === otherId)
  if (!one || !other) return refused('This step is no longer there.')
  if (one === other) return refused(`${name(one)} can't swap with itself. Choose another step.`)
  if (isStart(one) !== isStart(other)) {
    const start = isStart(one) ? one : other
    return refused(`${name(start)} is a start: people enter there, so it can only swap with another start.`)
  }
  const [oneWay, otherWay] = [mainWay(one), mainWay(other)]
  const stuck = [
    { step: one, way: oneWay, place: other, leads: otherWay },
    { step: other, way: otherWay, place: one, leads: oneWay },
  ].find(
    ({ way, place, leads }) => !way && graph.edges.some(({ source, port }) => source === place.id && port === leads),
  )
  if (stuck) return refused(`${name(stuck.step)} has no way on, so it can't stand where ${name(stuck.place)} is.`)
  const swapped = (id: string) => (id === oneId ? otherId : id === otherId ? oneId : id)
  const edges = graph.edges.map((edge): GraphEdge => {
    const target = swapped(edge.target)
    if (edge.source === oneId && edge.port === oneWay)
      return { ...edge, source: otherId, port: otherWay ?? edge.port, target }
    if (edge.source === otherId && edge.port === otherWay)
      return { ...edge, source: oneId, port: oneWay ?? edge.port, target }
    // A way of its own from one to the other goes on leading there.
    return target === edge.source ? edge : { ...edge, target }
  })
  const nodes = graph.nodes.map((step) => (step === one ? at(one, other) : step === other ? at(other, one) : step))
  return { ok: true, graph: { ...graph, nodes, edges }, said: `${name(one)} and ${name(other)} swapped places.` }
}

const mainWay = (step: GraphNode): string | undefined => portsOf(step)[0]?.id

function at(step: GraphNode, { position }: GraphNode): GraphNode {
  const { position: _, ...rest } = step
  return position ? { ...rest, position } : rest
}

const refused = (sentence: string): Edit => ({ ok: false, sentence })
