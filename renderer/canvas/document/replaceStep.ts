import type { Graph, GraphEdge, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { canBeOff, isOff } from '../../../shared/stepOff.ts'
import { fittingSettings } from './fittingSettings.ts'
import { type Edit, name, newStep } from './graphEdits.ts'

/** Another kind of step in the same place: it keeps the links, and the settings that fit. `said` tells what it could not keep. */
export function replaceStep(graph: Graph, id: string, type: string): Edit {
  const old = graph.nodes.find((step) => step.id === id)
  const node = nodeOf(type)
  if (!old || !node) return { ok: false, sentence: 'This step is no longer there.' }
  if (type === old.type) return { ok: true, graph }
  const { config, lost } = fittingSettings(old, type)
  const fresh = newStep(type, id)
  const step: GraphNode = {
    ...fresh,
    ...(old.position ? { position: old.position } : {}),
    ...(isOff(old) && canBeOff(fresh) ? { off: true } : {}),
    config: { ...fresh.config, ...config },
  }
  if (isStart(old) !== isStart(step))
    return {
      ok: false,
      sentence: isStart(old)
        ? `${name(old)} is where people enter. Only another start can take its place.`
        : `“${node.title}” is a start: people enter there, so it can't stand behind another step.`,
    }
  const links = graph.edges.filter(({ source }) => source === id)
  if (links.length > 0 && portsOf(step).length === 0)
    return { ok: false, sentence: `${name(step)} has no way on, so what follows ${name(old)} would be cut off.` }
  const kept = keptLinks(links, portsOf(old), step)
  const cut = links.filter((link) => !kept.has(link))
  const edges = graph.edges.flatMap((edge): GraphEdge[] => {
    if (edge.source !== id) return [edge]
    const port = kept.get(edge)
    return port === undefined ? [] : [{ ...edge, port }]
  })
  const nodes = graph.nodes.map((one) => (one === old ? step : one))
  const left = [
    ...lost,
    ...cut.map(({ port }) => `the way “${portsOf(old).find((way) => way.id === port)?.title ?? port}”`),
  ]
  const said = `Replaced ${name(old)}.${left.length > 0 ? ` It has no place for: ${left.join(', ')}.` : ''}`
  return { ok: true, graph: { ...graph, nodes, edges }, said }
}

/** Which way each link leaves by now: that of the same name, else the main ones in their order. */
function keptLinks(
  links: readonly GraphEdge[],
  before: readonly { id: string }[],
  step: GraphNode,
): Map<GraphEdge, string> {
  const ways = portsOf(step)
  const kept = new Map<GraphEdge, string>()
  for (const link of links) if (ways.some(({ id }) => id === link.port)) kept.set(link, link.port)
  const order = (link: GraphEdge) => before.findIndex(({ id }) => id === link.port)
  const rest = links.filter((link) => !kept.has(link)).toSorted((a, b) => order(a) - order(b))
  const taken = new Set(kept.values())
  const free = ways.filter(({ id, optional }, index) => !taken.has(id) && (index === 0 || !optional))
  for (const [index, link] of rest.entries()) {
    const way = free[index]
    if (way) kept.set(link, way.id)
  }
  return kept
}
