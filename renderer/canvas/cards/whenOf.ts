import { dayMs, printMs } from '../../../shared/duration.ts'
import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { parseConfig } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'

/** How far from the start a person comes to a step: at least, and at most where that can be known. */
export interface Distance {
  fromMs: number
  toMs: number | null
}

/**
 * The shortest and the longest way to each step that can be reached, counted by its waits alone.
 * A loop, or a wait that depends on the day, makes the longest way unknown.
 */
export function distances(graph: Graph): ReadonlyMap<string, Distance> {
  const steps = new Map(graph.nodes.map((step) => [step.id, step]))
  const links = Map.groupBy(graph.edges, (edge) => edge.source)
  const found = new Map<string, Distance>()
  const path = new Set<string>()
  const visit = (id: string, at: Distance) => {
    const step = steps.get(id)
    if (!step) return
    const before = found.get(id)
    const isLoop = path.has(id)
    const now = isLoop ? { fromMs: before?.fromMs ?? at.fromMs, toMs: null } : widen(before, at)
    if (before && before.fromMs === now.fromMs && before.toMs === now.toMs) return
    found.set(id, now)
    if (isLoop && before?.toMs === null) return
    const out = stay(step, now)
    path.add(id)
    for (const { target } of links.get(id) ?? []) visit(target, out)
    if (!isLoop) path.delete(id)
  }
  for (const step of graph.nodes) if (isStart(step)) visit(step.id, { fromMs: 0, toMs: 0 })
  return found
}

/** "Day 0", "Day 2", "Day 0 to 2", "Day 3 or later"; the hours where a day would say too little. */
export function printDistance({ fromMs, toMs }: Distance): string {
  const from = Math.floor(fromMs / dayMs)
  if (toMs === null) return `Day ${from} or later`
  const to = Math.floor(toMs / dayMs)
  if (to !== from) return `Day ${from} to ${to}`
  const rest = fromMs - from * dayMs
  return rest > 0 && fromMs === toMs ? `Day ${from}, ${printMs(rest)} later` : `Day ${from}`
}

const widen = (known: Distance | undefined, at: Distance): Distance =>
  known
    ? {
        fromMs: Math.min(known.fromMs, at.fromMs),
        toMs: known.toMs === null || at.toMs === null ? null : Math.max(known.toMs, at.toMs),
      }
    : at

/** Where a person stands after a step: waits move them on. */
export function stay(step: GraphNode, { fromMs, toMs }: Distance): Distance {
  const node = nodeOf(step.type)
  const parsed = node?.staysMs && parseConfig(node, step.config)
  if (!node?.staysMs || !parsed?.ok) return { fromMs, toMs }
  const ms = node.staysMs(parsed.config)
  return ms === null ? { fromMs, toMs: null } : { fromMs: fromMs + ms, toMs: toMs === null ? null : toMs + ms }
}
