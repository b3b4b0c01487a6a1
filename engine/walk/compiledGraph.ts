import { type Graph, type GraphNode, graphSchema, type WorkflowSettings } from '../../shared/graph.ts'
import { parseConfig } from '../../shared/nodes/derive.ts'
import { type AnyNode, isNodeType, type NodeType, nodeOf } from '../../shared/nodes/index.ts'
import { isOff } from '../../shared/stepOff.ts'

/** A published graph made ready for walking: configs parsed once, links looked up by port. */
export interface CompiledGraph {
  settings: WorkflowSettings
  nodes: ReadonlyMap<string, CompiledNode>
  /** Those by which people enter. */
  starts: readonly CompiledNode[]
}

export interface CompiledNode {
  id: string
  type: NodeType
  family: string
  /** Of a step that is off nothing may be read: what stands there was not looked at. */
  config: Record<string, unknown>
  isOff: boolean
  links: ReadonlyMap<string, string>
}

export function compileGraph(graph: Graph): CompiledGraph {
  const links = Map.groupBy(graph.edges, ({ source }) => source)
  const nodes = new Map<string, CompiledNode>()
  for (const step of graph.nodes) {
    const { id, type } = step
    const node = nodeOf(type)
    const off = isOff(step)
    const config = node && configOf(node, step, off)
    if (!node || !config || !isNodeType(type)) continue // such a graph cannot be turned on; its steps fail with a sentence
    nodes.set(id, {
      id,
      type,
      family: node.family,
      config,
      isOff: off,
      links: new Map(links.get(id)?.map(({ port, target }) => [port, target])),
    })
  }
  return {
    settings: graph.settings ?? {},
    nodes,
    starts: [...nodes.values()].filter((node) => node.family === 'start' && !node.isOff),
  }
}

/** People go past a step that is off, whatever stands in it; a start nobody enters by is not needed for that. */
function configOf(node: AnyNode, { config }: GraphNode, off: boolean): Record<string, unknown> | null {
  const parsed = parseConfig(node, config)
  if (parsed.ok) return parsed.config
  return off && node.family !== 'start' ? {} : null
}

/** The first step from here on that is not off. */
export function pastOff(graph: Pick<CompiledGraph, 'nodes'>, from: string | undefined): CompiledNode | undefined {
  const seen = new Set<string>()
  let node = from === undefined ? undefined : graph.nodes.get(from)
  while (node?.isOff && !seen.has(node.id)) {
    seen.add(node.id)
    node = graph.nodes.get(node.links.get('next') ?? '')
  }
  return node
}

/**
 * Published graphs never change, so each is read and compiled once. Unless its publishing is taken back, and its number
 * given to another graph: then everything is read anew.
 */
export function graphCache(
  read: (versionId: number) => string,
  takenBack: () => number,
): (versionId: number) => CompiledGraph {
  const known = new Map<number, CompiledGraph>()
  let seen = takenBack()
  return (versionId) => {
    if (seen !== takenBack()) known.clear()
    seen = takenBack()
    let graph = known.get(versionId)
    if (!graph) {
      graph = compileGraph(graphSchema.parse(JSON.parse(read(versionId))))
      known.set(versionId, graph)
    }
    return graph
  }
}
