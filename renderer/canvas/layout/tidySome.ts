import type { Graph } from '../../../shared/graph.ts'
import { firstOf, partOf } from '../document/part.ts'
import { boxesOf, freeOffset } from './boxes.ts'
import { arrange, type Places, type Point } from './layout.ts'

/** The chosen steps in order among themselves. The first of them stays, unless the others then lay on steps that were not chosen. */
export function tidySome(graph: Graph, places: Places, ids: readonly string[]): Places {
  const part = partOf(graph, ids, places)
  const first = firstOf(part)
  if (!first) return places
  const tidy = arrange({ nodes: [...part.nodes], edges: [...part.edges] })
  const from = tidy.get(first.id) ?? origin
  const to = places.get(first.id) ?? origin
  const there = new Map([...tidy].map(([id, { x, y }]) => [id, { x: x - from.x + to.x, y: y - from.y + to.y }]))
  const others = graph.nodes.filter(({ id }) => !there.has(id))
  const offset = freeOffset(boxesOf(part.nodes, there), boxesOf(others, places))
  return new Map([
    ...places,
    ...[...there].map(([id, { x, y }]) => [id, { x: x + offset.x, y: y + offset.y }] as const),
  ])
}

const origin: Point = { x: 0, y: 0 }
