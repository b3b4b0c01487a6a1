import type { Graph } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import type { OutlineLine } from '../../../shared/outline/outlineOf.ts'
import { outlineFor } from '../../outline/outlineFor.ts'

export type Direction = 'down' | 'up' | 'left' | 'right' | 'first' | 'last'

/**
 * The step that a key leads to: along the links, sideways to the neighbouring way out, or to the first and the last.
 * `cameBy` is the step one came down from: where ways meet, that is the way back up.
 */
export function walk(graph: Graph, from: string | null, direction: Direction, cameBy?: string): string | null {
  if (direction === 'last') return lastOf(outlineFor(graph).lines)
  if (from === null || direction === 'first') return (graph.nodes.find(isStart) ?? graph.nodes[0])?.id ?? null
  if (direction === 'down') return following(graph, from)[0] ?? null
  const isLink = cameBy !== undefined && graph.edges.some(({ source, target }) => source === cameBy && target === from)
  if (direction === 'up') return isLink ? cameBy : before(graph, from)
  return beside(graph, from, direction === 'right' ? 1 : -1, isLink ? cameBy : undefined)
}

/** What follows a step, in the order of its ways out. */
export function following(graph: Graph, id: string): string[] {
  const step = graph.nodes.find((one) => one.id === id)
  if (!step) return []
  const ways = portsOf(step).map((way) => way.id)
  const links = graph.edges.filter(({ source }) => source === id)
  return [...new Set(links.toSorted((a, b) => ways.indexOf(a.port) - ways.indexOf(b.port)).map(({ target }) => target))]
}

/** The step above: the one that is told first of those that lead here, so that a loop does not lead down again. */
function before(graph: Graph, id: string): string | null {
  const { numberOf } = outlineFor(graph)
  const sources = graph.edges.filter(({ target }) => target === id).map(({ source }) => source)
  const known = sources.filter((source) => numberOf.has(source))
  return known.toSorted((a, b) => (numberOf.get(a) ?? 0) - (numberOf.get(b) ?? 0))[0] ?? null
}

/** From anywhere on a way to the beginning of the way beside it; on the top level, from start to start and what is loose. */
function beside(graph: Graph, from: string, shift: 1 | -1, cameBy: string | undefined): string | null {
  const seen = new Set<string>()
  for (let id: string | null = from; id !== null && !seen.has(id); ) {
    seen.add(id)
    const above: string | null = id === from && cameBy !== undefined ? cameBy : before(graph, id)
    const row = above === null ? unled(graph) : following(graph, above)
    const next = row[row.indexOf(id) + shift]
    if (next !== undefined) return next
    id = above
  }
  return null
}

function unled({ nodes, edges }: Graph): string[] {
  const led = new Set(edges.map(({ target }) => target))
  return nodes.filter(({ id }) => !led.has(id)).map(({ id }) => id)
}

function lastOf(lines: readonly OutlineLine[]): string | null {
  const line = lines.findLast((one) => one.kind === 'step')
  if (line?.kind !== 'step') return null
  return lastOf(line.ways.at(-1)?.lines ?? []) ?? line.id
}
