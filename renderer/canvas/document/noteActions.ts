import type { Graph } from '../../../shared/graph.ts'
import { type Box, boxesOf, freeOffset } from '../layout/boxes.ts'
import { type Point, withPlaces } from '../layout/layout.ts'
import { asidesIn } from '../links/asideOf.ts'
import {
  addNote,
  changeNote,
  groupSteps,
  groupsAround,
  moveNotes,
  type NoteSize,
  noteLimit,
  noteSizes,
  notesOf,
  removeNotes,
  renameGroup,
  ungroup,
} from './notes.ts'
import { removeSteps } from './removeSteps.ts'
import type { Hand } from './stepActions.ts'

/** What a person can do with notes and groups, by whatever hand: mouse, keys, menu. */
export function noteActions({ state, document, become, say, id: newId }: Hand) {
  const type = (graph: Graph, burst: string) => state().changeLater({ ...document(), graph }, burst)
  const chooseNotes = (chosenNotes: readonly string[]) => {
    state().select([])
    state().set({ chosenNotes })
  }

  return {
    /** A new note with its middle here, or on the nearest free paper, to be written at once. Returns where it lies. */
    add: (middle: Point): Box => {
      const id = newId()
      const size = noteSizes.usual
      const wanted = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size }
      const { graph, places } = state().derived
      const papers = notesOf(graph).map((note) => ({ ...note.position, ...note.size }))
      // With room to grow while it is written.
      const room = { ...wanted, height: noteSizes.grown }
      const { x, y } = freeOffset([room], [...boxesOf(graph.nodes, places), ...asidesIn(places), ...papers])
      const position = { x: Math.round(wanted.x + x), y: Math.round(wanted.y + y) }
      become(addNote(document().graph, { id, text: '', position, size }))
      chooseNotes([id])
      state().set({ writing: id })
      return { ...position, ...size }
    },
    write: (id: string, text: string, height: number) => {
      const { graph } = document()
      const note = notesOf(graph).find((one) => one.id === id)
      if (!note) return
      // The paper grows with what is written, up to a point, and stays as large as it was made.
      const size = { ...note.size, height: Math.max(note.size.height, Math.min(noteSizes.grown, Math.ceil(height))) }
      type(changeNote(graph, id, { text: text.slice(0, noteLimit), size }), `note.${id}`)
    },
    place: (id: string, position: Point, size: NoteSize) =>
      become(changeNote(document().graph, id, { position, size })),
    chooseNotes,
    /** Moves steps and notes together, as one change. */
    move: (steps: ReadonlyMap<string, Point>, notes: ReadonlyMap<string, Point>) => {
      const { graph } = document()
      const rounded = [...steps].map(([key, { x, y }]) => [key, { x: Math.round(x), y: Math.round(y) }] as const)
      // Who only moves notes leaves the steps as they are: a picture that arranges itself goes on doing so.
      const moved = steps.size === 0 ? graph : withPlaces(graph, new Map([...state().derived.places, ...rounded]))
      become(moveNotes(moved, notes))
    },
    /** Notes, and the steps that are chosen with them. */
    removeChosen: () => {
      const { selected, chosenNotes } = state()
      const told = chosenNotes.length === 1 ? 'the note' : `${chosenNotes.length} notes`
      const rest = removeNotes(document().graph, chosenNotes)
      const { graph, said } = selected.length > 0 ? removeSteps(rest, selected) : { graph: rest, said: '' }
      become(graph)
      state().set({ chosenNotes: [], writing: null })
      say(`Deleted ${told}. ${said}`.trim(), { undo: true })
    },
    /** The chosen steps in one frame, whose title is to be written at once. */
    group: () => {
      const { selected, derived } = state()
      const steps = derived.graph.nodes.flatMap(({ id }) => (selected.includes(id) ? [id] : []))
      if (steps.length === 0) return
      const id = newId()
      become(groupSteps(document().graph, steps, id, ''))
      state().set({ writing: id })
    },
    ungroup: () => {
      const { selected } = state()
      const count = groupsAround(document().graph, selected).length
      become(ungroup(document().graph, selected))
      say(count === 1 ? 'Took the frame away. Its steps stay.' : `Took ${count} frames away. Their steps stay.`, {
        undo: true,
      })
    },
    rename: (id: string, title: string) =>
      type(renameGroup(document().graph, id, title.slice(0, titleLimit)), `group.${id}`),
    startWriting: (id: string) => state().set({ writing: id }),
    stopWriting: () => {
      state().settle()
      state().set({ writing: null })
    },
  }
}
export type NoteActions = ReturnType<typeof noteActions>

const titleLimit = 120
