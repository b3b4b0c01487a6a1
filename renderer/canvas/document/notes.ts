import type { Graph } from '../../../shared/graph.ts'
import type { Point } from '../layout/layout.ts'

/** A piece of paper on the canvas. */
export interface Note {
  id: string
  text: string
  position: Point
  size: NoteSize
}
export interface NoteSize {
  width: number
  height: number
}

/** A frame around steps with a title: it stands where they stand. */
export interface Group {
  id: string
  title: string
  steps: readonly string[]
}

/** `grown`: how high it becomes by itself while somebody writes; beyond that its words scroll. */
export const noteSizes = {
  least: { width: 120, height: 64 },
  usual: { width: 240, height: 128 },
  grown: 320,
  most: 1600,
}
/** Longer ones belong in a document. */
export const noteLimit = 4000

/** The notes of a workflow, as far as they can be read. A file may hold anything in their place. */
export const notesOf = (graph: Graph): readonly Note[] => readNotes(graph)
/** The groups of a workflow that still have a step. A step is in one group at most: the first that names it. */
export const groupsOf = (graph: Graph): readonly Group[] => readGroups(graph)

export function addNote(graph: Graph, { id, text, position, size }: Note): Graph {
  return { ...graph, notes: [...(graph.notes ?? []), { id, kind: 'note', text, position, size }] }
}

/** Changes some of a note, and keeps what we do not know of it. */
export function changeNote(graph: Graph, id: string, change: Partial<Omit<Note, 'id'>>): Graph {
  return changeEntry(graph, 'note', id, change)
}

export function moveNotes(graph: Graph, places: ReadonlyMap<string, Point>): Graph {
  return [...places].reduce((moved, [id, { x, y }]) => {
    const position = { x: Math.round(x), y: Math.round(y) }
    return changeNote(moved, id, { position })
  }, graph)
}

export function removeNotes(graph: Graph, ids: readonly string[]): Graph {
  const gone = new Set(ids)
  return withEntries(graph, (entry) => (isKind(entry, 'note') && gone.has(entry.id) ? [] : [entry]))
}

/** Frames these steps. They leave the groups they were in; one that has none left goes. */
export function groupSteps(graph: Graph, steps: readonly string[], id: string, title: string): Graph {
  const rest = withoutGrouped(graph, steps)
  return { ...rest, notes: [...(rest.notes ?? []), { id, kind: 'group', text: title, steps: [...steps] }] }
}

/** Takes away the frames around these steps; the steps stay. */
export function ungroup(graph: Graph, steps: readonly string[]): Graph {
  const ids = new Set(
    groupsOf(graph).flatMap((group) => (group.steps.some((id) => steps.includes(id)) ? [group.id] : [])),
  )
  return withEntries(graph, (entry) => (isKind(entry, 'group') && ids.has(entry.id) ? [] : [entry]))
}

export const renameGroup = (graph: Graph, id: string, title: string): Graph =>
  changeEntry(graph, 'group', id, { text: title })

/** The groups that hold one of these steps. */
export const groupsAround = (graph: Graph, steps: readonly string[]): readonly Group[] =>
  groupsOf(graph).filter((group) => group.steps.some((id) => steps.includes(id)))

function withoutGrouped(graph: Graph, steps: readonly string[]): Graph {
  const taken = new Set(steps)
  return withEntries(graph, (entry) => {
    if (!isKind(entry, 'group') || !Array.isArray(entry.steps)) return [entry]
    const left = entry.steps.filter((id: unknown) => !(typeof id === 'string' && taken.has(id)))
    if (left.length === entry.steps.length) return [entry]
    return left.length > 0 ? [{ ...entry, steps: left }] : []
  })
}

function withEntries(graph: Graph, change: (entry: unknown) => unknown[]): Graph {
  const notes = graph.notes ?? []
  const next = notes.flatMap(change)
  const isSame = next.length === notes.length && next.every((entry, index) => entry === notes[index])
  return isSame ? graph : { ...graph, notes: next }
}

const changeEntry = (graph: Graph, kind: 'note' | 'group', id: string, change: Record<string, unknown>): Graph => {
  let isDone = false
  return withEntries(graph, (entry) => {
    if (isDone || !isKind(entry, kind) || entry.id !== id) return [entry]
    isDone = true
    return [{ ...entry, ...change }]
  })
}

// A list of entries never changes, it is replaced. Typing in a step replaces steps, and is no other note nor group.
const knownNotes = new WeakMap<object, readonly Note[]>()
const knownGroups = new WeakMap<object, { steps: object; groups: readonly Group[] }>()

function readNotes({ notes = nothing }: Graph): readonly Note[] {
  const before = knownNotes.get(notes)
  if (before) return before
  const seen = new Set<string>()
  const found = notes.flatMap((entry): Note[] => {
    if (!isKind(entry, 'note') || seen.has(entry.id)) return []
    seen.add(entry.id)
    return [{ id: entry.id, text: textOf(entry.text), position: placeOf(entry.position), size: sizeOf(entry.size) }]
  })
  knownNotes.set(notes, found)
  return found
}

function readGroups({ notes = nothing, nodes }: Graph): readonly Group[] {
  const before = knownGroups.get(notes)
  if (before?.steps === nodes) return before.groups
  const there = new Set(nodes.map(({ id }) => id))
  const seen = new Set<string>()
  const grouped = new Set<string>()
  const found = notes.flatMap((entry): Group[] => {
    if (!isKind(entry, 'group') || seen.has(entry.id) || !Array.isArray(entry.steps)) return []
    seen.add(entry.id)
    const own = entry.steps.filter((id: unknown): id is string => typeof id === 'string' && there.has(id))
    const steps = [...new Set(own)].filter((id) => !grouped.has(id))
    for (const id of steps) grouped.add(id)
    return steps.length > 0 ? [{ id: entry.id, title: textOf(entry.text), steps }] : []
  })
  const groups = found.map((group) => before?.groups.find((old) => isSameGroup(old, group)) ?? group)
  knownGroups.set(notes, { steps: nodes, groups })
  return groups
}

const nothing: unknown[] = []
const isSameGroup = (a: Group, b: Group) =>
  a.id === b.id &&
  a.title === b.title &&
  a.steps.length === b.steps.length &&
  a.steps.every((id, n) => id === b.steps[n])

type Entry = { [key: string]: unknown; id: string; kind: string }
const isKind = (entry: unknown, kind: 'note' | 'group'): entry is Entry =>
  isRecord(entry) && entry.kind === kind && typeof entry.id === 'string' && entry.id !== ''
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown, least: number, most: number, usual: number) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : usual
const farOff = 1_000_000
const placeOf = (value: unknown): Point =>
  isRecord(value)
    ? { x: numberOf(value.x, -farOff, farOff, 0), y: numberOf(value.y, -farOff, farOff, 0) }
    : { x: 0, y: 0 }
const sizeOf = (value: unknown): NoteSize => {
  const { least, usual, most } = noteSizes
  const { width, height } = isRecord(value) ? value : usual
  return {
    width: numberOf(width, least.width, most, usual.width),
    height: numberOf(height, least.height, most, usual.height),
  }
}
