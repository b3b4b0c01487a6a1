import type { Node } from '@xyflow/react'
import type { Graph } from '../../../shared/graph.ts'
import { type Group, groupsOf, type Note, notesOf } from '../document/notes.ts'
import { around } from '../layout/boxes.ts'
import type { StepNode } from '../surface/flowModel.ts'

export type NoteNode = Node<{ note: Note }, 'note'>
// React Flow knows a "group" of its own, with other looks.
export type GroupNode = Node<{ group: Group }, 'frame'>

// A file may give a note the id of a step; on the canvas they are told apart.
const noteStart = 'note:'
const groupStart = 'group:'
export const noteNodeId = (id: string) => noteStart + id
/** The note behind a node of the canvas, or null for what is none. */
export const noteIdOf = (nodeId: string) => (nodeId.startsWith(noteStart) ? nodeId.slice(noteStart.length) : null)

export const isGroupNodeId = (nodeId: string) => nodeId.startsWith(groupStart)

/** Around the steps of a group, in canvas pixels. */
const air = 28

const asNote = { 'aria-roledescription': 'note' }

/** Notes as React Flow wants them. What did not change keeps its identity. */
export function noteNodes(graph: Graph, chosen: readonly string[], before: readonly NoteNode[]): NoteNode[] {
  const known = new Map(before.map((node) => [node.id, node]))
  return notesOf(graph).map((note) => {
    const id = noteNodeId(note.id)
    const selected = chosen.includes(note.id)
    const old = known.get(id)
    const { position, size } = note
    if (old && isSameNote(old, note) && old.selected === selected) return old
    return {
      id,
      type: 'note',
      position,
      ...size,
      measured: size,
      handles: [],
      selected,
      data: { note },
      domAttributes: asNote,
    }
  })
}

const isSameNote = (node: NoteNode, note: Note) =>
  node.data.note === note &&
  node.position.x === note.position.x &&
  node.position.y === note.position.y &&
  node.width === note.size.width &&
  node.height === note.size.height

/** Frames around steps where they stand now, also while they are dragged. What did not change keeps its identity. */
export function groupNodes(graph: Graph, steps: readonly StepNode[], before: readonly GroupNode[]): GroupNode[] {
  const groups = groupsOf(graph)
  if (groups.length === 0) return before.length === 0 ? [...before] : []
  const known = new Map(before.map((node) => [node.id, node]))
  const standing = new Map(steps.map((node) => [node.id, node]))
  return groups.flatMap((group): GroupNode[] => {
    const inside = around(
      group.steps.flatMap((id) => {
        const node = standing.get(id)
        return node ? [{ ...node.position, width: node.measured?.width ?? 0, height: node.measured?.height ?? 0 }] : []
      }),
    )
    if (!inside) return []
    const id = groupStart + group.id
    const position = { x: inside.x - air, y: inside.y - air }
    const size = { width: inside.width + 2 * air, height: inside.height + 2 * air }
    const old = known.get(id)
    const isSame =
      old?.data.group === group &&
      old.position.x === position.x &&
      old.position.y === position.y &&
      old.width === size.width &&
      old.height === size.height
    return old && isSame ? [old] : [{ id, type: 'frame', position, ...size, measured: size, data: { group }, ...frame }]
  })
}

/** Behind the steps, above links only so far that its title can be taken; held by that alone, and no step among steps: choosing it chooses what it holds. */
const frame = {
  handles: [],
  selectable: false,
  dragHandle: '[data-group-title]',
  domAttributes: { 'aria-roledescription': 'group' },
  style: { pointerEvents: 'none' },
} satisfies Partial<GroupNode>
