import { type Graph, graphSchema, type WorkflowSettings } from '../../shared/graph.ts'
import { parseConfig } from '../../shared/nodes/derive.ts'
import { isNodeType, type NodeType, nodeOf } from '../../shared/nodes/index.ts'

/** A published graph made ready for walking: configs parsed once, links looked up by port. */
export interface CompiledGraph {
  settings: WorkflowSettings
  nodes: ReadonlyMap<string, CompiledNode>
  starts: readonly CompiledNode[]
}

export interface CompiledNode {
  id: string
  type: NodeType
  family: string
  config: Record<string, unknown>
  links: ReadonlyMap<string, string>
}

export function compileGraph(graph: Graph): CompiledGraph {
  const links = Map.groupBy(graph.edges, ({ source }) => source)
  const nodes = new Map<string, CompiledNode>()
  for (const { id, type, config } of graph.nodes) {
    const node = nodeOf(type)
    const parsed = node && parseConfig(node, config)
    if (!node || !parsed?.ok || !isNodeType(type)) continue // such a graph cannot be turned on; its steps fail with a sentence
    nodes.set(id, {
      id,
      type,
      family: node.family,
      config: parsed.config,
      links: new Map(links.get(id)?.map(({ port, target }) => [port, target])),
    })
  }
  return {
    settings: graph.settings ?? {},
    nodes,
    starts: [...nodes.values()].filter(({ family }) => family === 'start'),
  }
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
