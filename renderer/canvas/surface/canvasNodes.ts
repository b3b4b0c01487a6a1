import type { NodeChange } from '@xyflow/react'
import type { Graph } from '../../../shared/graph.ts'
import type { Derived } from '../document/derive.ts'
import type { Point } from '../layout/layout.ts'
import { type GroupNode, groupNodes, isGroupNodeId, type NoteNode, noteNodes } from '../notes/noteNodes.ts'
import { flowNodes, type StepNode } from './flowModel.ts'

/** All that stands on the canvas: steps, and beside them notes and the frames of groups. */
export type CanvasNode = StepNode | NoteNode | GroupNode
/** What has a place of its own. A frame stands where its steps stand. */
export type PlacedNode = StepNode | NoteNode

export const isStepNode = (node: CanvasNode): node is StepNode => node.type === 'step'
export const isNoteNode = (node: CanvasNode): node is NoteNode => node.type === 'note'

interface Chosen {
  selected: readonly string[]
  chosenNotes: readonly string[]
}

/** Steps and notes as they belong. Notes come first, so that a step on a note is seen. What did not change keeps its identity. */
export function placedNodes(derived: Derived, chosen: Chosen, before: PlacedNode[]): PlacedNode[] {
  const nodes = [
    ...noteNodes(derived.graph, chosen.chosenNotes, before.filter(isNoteNode)),
    ...flowNodes(derived, chosen.selected, before.filter(isStepNode)),
  ]
  const isSame = nodes.length === before.length && nodes.every((node, index) => node === before[index])
  return isSame ? before : nodes
}

/** Where the frame of a group is dragged to, its steps go. What else is told of frames follows from their steps. */
export function movedWithGroups(
  changes: readonly NodeChange<CanvasNode>[],
  graph: Graph,
  placed: readonly PlacedNode[],
): NodeChange<PlacedNode>[] {
  const isFrame = (change: NodeChange<CanvasNode>) => 'id' in change && isGroupNodeId(change.id)
  const rest = changes.filter((change): change is NodeChange<PlacedNode> => !isFrame(change))
  if (rest.length === changes.length) return rest
  const frames = new Map(groupNodes(graph, placed.filter(isStepNode), []).map((node) => [node.id, node]))
  const own = new Set(rest.flatMap((change) => (change.type === 'position' ? [change.id] : [])))
  const carried = changes.flatMap((change): NodeChange<PlacedNode>[] => {
    if (change.type !== 'position' || !change.position) return []
    const frame = frames.get(change.id)
    if (!frame) return []
    const by = { x: change.position.x - frame.position.x, y: change.position.y - frame.position.y }
    const inside = new Set(frame.data.group.steps)
    return placed.flatMap(({ id, position }) =>
      inside.has(id) && !own.has(id)
        ? [{ ...change, id, position: { x: position.x + by.x, y: position.y + by.y } }]
        : [],
    )
  })
  return [...rest, ...carried]
}

type Place = [id: string, at: Point]

/** The steps among what was dragged, those a dragged frame carries included, and where they are now. */
export function stepsIn(nodes: readonly CanvasNode[], placeOf: (id: string) => Point | undefined): Place[] {
  const carried = nodes.flatMap((node): Place[] => {
    if (node.type !== 'frame') return []
    return node.data.group.steps.flatMap((id): Place[] => {
      const at = placeOf(id)
      return at ? [[id, at]] : []
    })
  })
  return [...carried, ...nodes.filter(isStepNode).map(({ id, position }): Place => [id, position])]
}

/** The notes among what was dragged, by their own ids. */
export const notesIn = (nodes: readonly CanvasNode[]): Place[] =>
  nodes.filter(isNoteNode).map(({ data: { note }, position }) => [note.id, position])
