import { type Edge, MarkerType, type Node } from '@xyflow/react'
import { cardPorts } from '../cards/cardPorts.ts'
import type { Derived } from '../document/derive.ts'
import { type Bend, bendOf } from '../links/bendOf.ts'

export type StepNode = Node<Record<string, never>, 'step'>
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
const noData: Record<string, never> = {}

/** The steps as React Flow wants them. What it measured, and the identity of what did not change, are kept, the list included. */
export function flowNodes(derived: Derived, selected: readonly string[], before: StepNode[]): StepNode[] {
  const known = new Map(before.map((node) => [node.id, node]))
  const nodes = derived.graph.nodes.map(({ id }): StepNode => {
    const position = derived.places.get(id) ?? { x: 0, y: 0 }
    const isSelected = selected.includes(id)
    const old = known.get(id)
    if (!old) return { id, type: 'step', position, selected: isSelected, data: noData }
    const same = old.position.x === position.x && old.position.y === position.y && old.selected === isSelected
    return same ? old : { ...old, position, selected: isSelected }
  })
  const isSame = nodes.length === before.length && nodes.every((node, index) => node === before[index])
  return isSame ? before : nodes
}

/** Links whose two ends exist. Others are problems, told by the step, and cannot be drawn. */
export function flowEdges(derived: Derived): LinkEdge[] {
  const { graph, steps } = derived
  const seen = new Set<string>()
  const twins = new Map<string, number>()
  return graph.edges.flatMap(({ id, source, port, target }) => {
    const from = steps.get(source)
    if (!from || !steps.has(target) || seen.has(id)) return []
    seen.add(id)
    const way = cardPorts(from, [port]).find((one) => one.id === port)
    if (!way) return []
    const pair = `${source} ${target} ${way.side}`
    const before = twins.get(pair) ?? 0
    twins.set(pair, before + 1)
    const data = { bend: bendOf(derived, source, target), twin: way.side === 'foot' ? before : 0 }
    return [{ id, source, sourceHandle: port, target, type: 'link', data, markerEnd: arrow }]
  })
}

/** A moment between two places, for a short glide. `share` goes from 0 to 1. */
export function between(from: readonly StepNode[], to: readonly StepNode[], share: number): StepNode[] {
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
