import dagre from '@dagrejs/dagre'
import type { Graph, GraphEdge, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { labelOf, portsOf } from '../../../shared/nodes/derive.ts'
import { cardPorts, cardWidth, listedWays } from '../cards/cardPorts.ts'

export type Point = {
  x: number
  y: number
}
export type Places = ReadonlyMap<string, Point>

/** The room around a card, in canvas pixels. The gap holds the "+" of a link and the numbers a test adds. */
export const rowGap = 72
const columnGap = 56

const heights = new WeakMap<GraphNode, number>()

/** How high a card is at least: one line of sentence or two, the line that says when, and its ways where it lists them. */
export function cardHeight(step: GraphNode): number {
  const before = heights.get(step)
  if (before !== undefined) return before
  const height = (labelOf(step).length > 25 ? 98 : 78) + wayListHeight(step)
  heights.set(step, height)
  return height
}

/** Ways stand in rows like words in a text. */
function wayListHeight(step: GraphNode): number {
  const ways = portsOf(step).length > 1 ? listedWays(cardPorts(step, [])) : []
  if (ways.length === 0) return 0
  let rows = 1
  let taken = 0
  for (const { title } of ways) {
    const width = Math.min(256, 38 + title.length * 6.4)
    if (taken > 0 && taken + width > 256) {
      rows += 1
      taken = 0
    }
    taken += width + 4
  }
  return rows * 28 + 8
}

/** Nobody comes so far by hand; a file may hold any number, and with larger ones no line can be drawn. */
const farOff = 1_000_000

/** Where a step says that it stands, or null. */
export const ownPlace = ({ position }: GraphNode): Point | null =>
  position && Math.max(Math.abs(position.x), Math.abs(position.y)) <= farOff ? { x: position.x, y: position.y } : null

/** Where each step stands. Steps without a position get one here, which is not written into the document. */
export function placeSteps(graph: Graph): Places {
  const placed = new Map(
    graph.nodes.flatMap((step) => {
      const place = ownPlace(step)
      return place ? [[step.id, place]] : []
    }),
  )
  if (placed.size === graph.nodes.length) return placed
  if (placed.size === 0) return arrange(graph)
  for (const step of graph.nodes)
    if (!placed.has(step.id)) placed.set(step.id, freeSpot(placed, below(graph, step, placed)))
  return placed
}

/** Top to bottom, without overlaps, ways out from left to right in their own order. */
export function arrange(graph: Graph): Places {
  const layout = new dagre.graphlib.Graph()
  // The finest order of a thousand steps would take longer than opening them may.
  const isLarge = graph.nodes.length > 300
  const gaps = { nodesep: columnGap, edgesep: 88, ranksep: rowGap, marginx: 0, marginy: 0 }
  layout.setGraph({ rankdir: 'TB', ...gaps, ...(isLarge ? { ranker: 'tight-tree' } : {}) })
  layout.setDefaultEdgeLabel(() => ({}))
  const known = new Map(graph.nodes.map((step) => [step.id, step]))
  const bySource = Map.groupBy(graph.edges, ({ source }) => source)
  for (const step of graph.nodes) layout.setNode(step.id, { width: cardWidth, height: cardHeight(step) })
  for (const step of graph.nodes)
    for (const { id } of portsOf(step))
      for (const edge of bySource.get(step.id) ?? [])
        if (edge.port === id && known.has(edge.target)) {
          // Ways that lead to the same step have their words one above the other.
          const height = layout.hasEdge(edge.source, edge.target)
            ? layout.edge(edge.source, edge.target).height + 28
            : 0
          layout.setEdge(edge.source, edge.target, { width: 0, height })
        }
  dagre.layout(layout, { constraints: orderOfWays(graph, bySource), disableOptimalOrderHeuristic: isLarge })
  // The first start stays where it is while the picture grows around it.
  const first = graph.nodes.find(isStart) ?? graph.nodes[0]
  const origin = first ? layout.node(first.id) : { x: 0, y: 0 }
  return new Map(
    graph.nodes.map((step) => {
      const { x, y } = layout.node(step.id)
      const top = first ? cardHeight(first) / 2 - cardHeight(step) / 2 : 0
      return [step.id, { x: Math.round(x - origin.x), y: Math.round(y - origin.y + top) }]
    }),
  )
}

/** Ways out stand from left to right as the step names them. A step that several lead to is left to the layout. */
function orderOfWays(graph: Graph, bySource: ReadonlyMap<string, readonly GraphEdge[]>) {
  const waysInto = Map.groupBy(graph.edges, ({ target }) => target)
  return graph.nodes.flatMap((step) => {
    const links = bySource.get(step.id) ?? []
    if (links.length < 2) return []
    const ways = portsOf(step).map((way) => way.id)
    const targets = links.toSorted((a, b) => ways.indexOf(a.port) - ways.indexOf(b.port)).map(({ target }) => target)
    const row = [...new Set(targets)].filter((target) => waysInto.get(target)?.length === 1)
    return row.slice(1).map((right, index) => ({ left: row[index] ?? right, right }))
  })
}

/** The graph with every step where it is seen now, as one who moves a step by hand wants it kept. */
export function withPlaces(graph: Graph, places: Places): Graph {
  const nodes = graph.nodes.map((step) => {
    const place = places.get(step.id)
    const same = place && step.position?.x === place.x && step.position.y === place.y
    return !place || same ? step : { ...step, position: { ...step.position, ...place } }
  })
  return { ...graph, nodes }
}

const below = (graph: Graph, step: GraphNode, placed: Places): Point => {
  const edge = graph.edges.find(({ target, source }) => target === step.id && placed.has(source))
  const from = edge && placed.get(edge.source)
  const above = graph.nodes.find(({ id }) => id === edge?.source)
  if (from && above) return { x: from.x, y: from.y + cardHeight(above) + rowGap }
  const lowest = Math.max(...[...placed.values()].map(({ y }) => y))
  return { x: 0, y: lowest + cardHeight(step) + rowGap }
}

/** The nearest place to the right at which nothing stands yet. */
export function freeSpot(placed: Places, wanted: Point): Point {
  const isTaken = (spot: Point) =>
    [...placed.values()].some(({ x, y }) => Math.abs(x - spot.x) < cardWidth + 8 && Math.abs(y - spot.y) < 112)
  let spot = wanted
  while (isTaken(spot)) spot = { x: spot.x + cardWidth + columnGap, y: spot.y }
  return spot
}
