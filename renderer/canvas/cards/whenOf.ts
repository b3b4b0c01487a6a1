import { dayMs, printMs } from '../../../shared/duration.ts'
import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { parseConfig } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { isOff } from '../../../shared/stepOff.ts'

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
  const links = Map.groupBy(
    graph.edges.filter(({ source, port, target }) => steps.has(target) && isWalked(steps.get(source), port)),
    (edge) => edge.source,
  )
  const starts = graph.nodes.filter((step) => isStart(step) && !isOff(step)).map(({ id }) => id)
  const shortest = shortestWays(starts, steps, links)
  // Steps in an order in which all that lead to a step come before it. What a loop holds up has no such place.
  const waysIn = new Map<string, number>()
  for (const id of shortest.keys())
    for (const { target } of links.get(id) ?? []) waysIn.set(target, (waysIn.get(target) ?? 0) + 1)
  const longest = new Map<string, number | null>(starts.map((id) => [id, 0]))
  const order = [...shortest.keys()].filter((id) => !waysIn.has(id))
  for (const id of order) {
    const step = steps.get(id)
    const { toMs } = step ? stay(step, { fromMs: 0, toMs: longest.get(id) ?? null }) : { toMs: null }
    for (const { target } of links.get(id) ?? []) {
      const known = longest.get(target)
      longest.set(target, known === undefined ? toMs : known === null || toMs === null ? null : Math.max(known, toMs))
      const left = (waysIn.get(target) ?? 0) - 1
      waysIn.set(target, left)
      if (left === 0) order.push(target)
    }
  }
  const isKnown = new Set(order)
  return new Map(
    [...shortest].map(([id, fromMs]) => [id, { fromMs, toMs: isKnown.has(id) ? (longest.get(id) ?? null) : null }]),
  )
}

/** From a step that is off people go on by its plain way only. */
const isWalked = (from: GraphNode | undefined, port: string) => from !== undefined && (port === 'next' || !isOff(from))

type Links = ReadonlyMap<string, readonly { target: string }[]>

/** Looks again at what follows a step whenever a shorter way to it was found: no more rounds than there are steps. */
function shortestWays(starts: readonly string[], steps: ReadonlyMap<string, GraphNode>, links: Links) {
  const found = new Map(starts.map((id) => [id, 0]))
  const waiting = new Set(starts)
  for (const id of waiting) {
    waiting.delete(id)
    const step = steps.get(id)
    if (!step) continue
    const { fromMs } = stay(step, { fromMs: found.get(id) ?? 0, toMs: null })
    for (const { target } of links.get(id) ?? []) {
      if (fromMs >= (found.get(target) ?? Number.POSITIVE_INFINITY)) continue
      found.set(target, fromMs)
      waiting.add(target)
    }
  }
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

/** Where a person stands after a step: waits move them on, unless they are off. */
export function stay(step: GraphNode, { fromMs, toMs }: Distance): Distance {
  const node = isOff(step) ? undefined : nodeOf(step.type)
  const parsed = node?.staysMs && parseConfig(node, step.config)
  if (!node?.staysMs || !parsed?.ok) return { fromMs, toMs }
  const ms = node.staysMs(parsed.config)
  return ms === null ? { fromMs, toMs: null } : { fromMs: fromMs + ms, toMs: toMs === null ? null : toMs + ms }
}
