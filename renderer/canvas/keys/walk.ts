import type { Graph } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'

export type Direction = 'down' | 'up' | 'left' | 'right'

/** The step that an arrow key leads to: along the links, or to the neighbour on the next way out. */
export function walk(graph: Graph, from: string | null, direction: Direction): string | null {
  const starts = graph.nodes.filter(isStart)
  if (from === null) return (starts[0] ?? graph.nodes[0])?.id ?? null
  if (direction === 'down') return following(graph, from)[0] ?? null
  const before = graph.edges.find(({ target }) => target === from)?.source ?? null
  if (direction === 'up') return before
  const unlinked = graph.nodes.filter(({ id }) => !graph.edges.some(({ target }) => target === id))
  const row = before === null ? unlinked.map(({ id }) => id) : following(graph, before)
  return row[row.indexOf(from) + (direction === 'right' ? 1 : -1)] ?? null
}

/** What follows a step, in the order of its ways out. */
export function following(graph: Graph, id: string): string[] {
  const step = graph.nodes.find((one) => one.id === id)
  if (!step) return []
  const ways = portsOf(step).map((way) => way.id)
  const links = graph.edges.filter(({ source }) => source === id)
  return [...new Set(links.toSorted((a, b) => ways.indexOf(a.port) - ways.indexOf(b.port)).map(({ target }) => target))]
}
