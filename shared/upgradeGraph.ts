import type { Graph, GraphNode } from './graph.ts'
import { nodeOf } from './nodes/index.ts'

/** Brings every step of an older file to today's config. Steps that are up to date, or unknown, stay untouched. */
export const upgradeGraph = <G extends Graph>(graph: G): G => ({ ...graph, nodes: graph.nodes.map(upgradeStep) })

function upgradeStep(step: GraphNode): GraphNode {
  const upgrades = nodeOf(step.type)?.upgrades ?? []
  const missing = upgrades.slice((step.version ?? 1) - 1)
  if (missing.length === 0) return step
  return {
    ...step,
    version: upgrades.length + 1,
    config: missing.reduce((config, upgrade) => upgrade(config), step.config ?? {}),
  }
}
