import { type Edge, MarkerType, type Node, type NodeHandle, Position } from '@xyflow/react'
import type { GraphNode } from '../../../shared/graph.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { type CardPort, cardPorts, cardWidth } from '../cards/cardPorts.ts'
import type { Derived } from '../document/derive.ts'
import { cardHeight } from '../layout/layout.ts'
import { type Bend, bendOf, isSameBend } from '../links/bendOf.ts'

/** `ways`: its ways out in a word, another one when a dot of the card comes, goes or moves. */
export type StepNode = Node<{ ways: string }, 'step'>
/** `twin`: how many links before it lead from the foot of the same step to the same one. */
export type LinkEdge = Edge<{ bend: Bend; twin: number }, 'link'>

/** Its size does not grow with the line. */
const arrow = {
  type: MarkerType.ArrowClosed,
  width: 16,
  height: 16,
  markerUnits: 'userSpaceOnUse',
  color: 'var(--border-strong)',
}

// What React Flow would call a node and an edge. A link is told by the steps it leads to and by the word on it.
const asStep = { 'aria-roledescription': 'step' }
const asLink = { ariaLabel: 'Link', domAttributes: { 'aria-roledescription': 'link', 'aria-hidden': true } } as const

/**
 * The steps as React Flow wants them. What it measured, and the identity of what did not change, are kept, the list included.
 * Sizes and dots are told beforehand, so that a card beyond the window need not be drawn for its links to be right.
 */
export function flowNodes(derived: Derived, selected: readonly string[], before: StepNode[]): StepNode[] {
  const known = new Map(before.map((node) => [node.id, node]))
  const chosen = new Set(selected)
  const nodes = derived.graph.nodes.map((step): StepNode => {
    const { id } = step
    const position = derived.places.get(id) ?? { x: 0, y: 0 }
    const isSelected = chosen.has(id)
    const ports = cardPorts(step, linkedPorts(derived, id))
    const ways = waysWord(ports)
    const old = known.get(id)
    if (!old) {
      const measured = { width: cardWidth, height: cardHeight(step) }
      const handles = handlesOf(step, ports, measured.height)
      return {
        id,
        type: 'step',
        position,
        selected: isSelected,
        measured,
        handles,
        data: { ways },
        domAttributes: asStep,
      }
    }
    const isSame = old.position.x === position.x && old.position.y === position.y && old.selected === isSelected
    if (old.data.ways !== ways) {
      const handles = handlesOf(step, ports, old.measured?.height ?? cardHeight(step))
      return { ...old, position, selected: isSelected, handles, data: { ways } }
    }
    return isSame ? old : { ...old, position, selected: isSelected }
  })
  const isSame = nodes.length === before.length && nodes.every((node, index) => node === before[index])
  return isSame ? before : nodes
}

/** The nodes after some were measured: the dots of a step follow the foot of its card. */
export function withMeasured<Any extends Node>(
  derived: Derived,
  nodes: readonly Any[],
  measured: ReadonlySet<string>,
): Any[] {
  return nodes.map((node) => {
    const step = measured.has(node.id) && node.type === 'step' ? derived.steps.get(node.id) : undefined
    if (!step || !node.measured?.height) return node
    return { ...node, handles: handlesOf(step, cardPorts(step, linkedPorts(derived, node.id)), node.measured.height) }
  })
}

const linkedPorts = ({ linkedPortsOf }: Derived, id: string) => linkedPortsOf.get(id)?.split(' ') ?? []

const words = new WeakMap<readonly CardPort[], string>()
function waysWord(ports: readonly CardPort[]): string {
  const known = words.get(ports)
  if (known !== undefined) return known
  const word = ports.map(({ id, side, percent }) => `${id} ${side} ${percent}`).join()
  words.set(ports, word)
  return word
}

const dot = 12
/** Where the dots of a card are, as its styles put them: on its rim, half outside. */
function handlesOf(step: GraphNode, ports: readonly CardPort[], height: number): NodeHandle[] {
  const at = { width: dot, height: dot }
  const into: NodeHandle = { type: 'target', position: Position.Top, x: (cardWidth - dot) / 2, y: -dot / 2, ...at }
  const out = ports.map(({ id, side, percent }): NodeHandle => {
    const share = percent / 100
    return side === 'foot'
      ? { id, type: 'source', position: Position.Bottom, x: cardWidth * share - dot / 2, y: height - dot / 2, ...at }
      : { id, type: 'source', position: Position.Right, x: cardWidth - dot / 2, y: height * share - dot / 2, ...at }
  })
  return nodeOf(step.type)?.family === 'start' ? out : [into, ...out]
}

/** Links whose two ends exist. Others are problems, told by the step, and cannot be drawn. What did not change keeps its identity. */
export function flowEdges(derived: Derived, before: readonly LinkEdge[]): LinkEdge[] {
  const { graph, steps } = derived
  const known = new Map(before.map((edge) => [edge.id, edge]))
  const seen = new Set<string>()
  const twins = new Map<string, number>()
  return graph.edges.flatMap(({ id, source, port, target }) => {
    const from = steps.get(source)
    if (!from || !steps.has(target) || seen.has(id)) return []
    seen.add(id)
    const way = cardPorts(from, [port]).find((one) => one.id === port)
    if (!way) return []
    const pair = `${source} ${target} ${way.side}`
    const drawn = twins.get(pair) ?? 0
    twins.set(pair, drawn + 1)
    const data = { bend: bendOf(derived, source, target, way), twin: way.side === 'foot' ? drawn : 0 }
    const ends = { source, sourceHandle: port, target }
    const edge: LinkEdge = { id, ...ends, type: 'link', data, markerEnd: arrow, ...asLink }
    const old = known.get(id)
    return [old && isSameLink(old, edge) ? old : edge]
  })
}

const isSameLink = (a: LinkEdge, b: LinkEdge) =>
  a.source === b.source &&
  a.sourceHandle === b.sourceHandle &&
  a.target === b.target &&
  isSameBend(a.data?.bend, b.data?.bend) &&
  a.data?.twin === b.data?.twin

/** A moment between two places, for a short glide. `share` goes from 0 to 1. */
export function between<Any extends Node>(from: readonly Any[], to: readonly Any[], share: number): Any[] {
  const start = new Map(from.map((node) => [node.id, node.position]))
  const eased = 1 - (1 - share) ** 3
  return to.map((node) => {
    const old = start.get(node.id)
    if (!old || (old.x === node.position.x && old.y === node.position.y)) return node
    return {
      ...node,
      position: { x: old.x + (node.position.x - old.x) * eased, y: old.y + (node.position.y - old.y) * eased },
    }
  })
}
