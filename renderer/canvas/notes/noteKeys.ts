import type { KeyboardEvent } from 'react'
import type { BuilderStore } from '../builderStore.ts'
import type { NoteActions } from '../document/noteActions.ts'
import { noteSizes, notesOf } from '../document/notes.ts'

const stride = 20
const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-stride, 0],
  ArrowRight: [stride, 0],
  ArrowUp: [0, -stride],
  ArrowDown: [0, stride],
}

/** What keys do while notes are chosen and no step: arrows move them, with Shift they make one larger or smaller. True: done. */
export function pressedOnNotes(event: KeyboardEvent, store: BuilderStore, actions: NoteActions): boolean {
  const { chosenNotes, selected, derived } = store.getState()
  if (chosenNotes.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return false
  if (event.key === 'Delete' || event.key === 'Backspace') {
    actions.removeChosen()
    return true
  }
  if (selected.length > 0) return false
  const chosen = notesOf(derived.graph).filter(({ id }) => chosenNotes.includes(id))
  const [only] = chosen
  const way = ways[event.key]
  if (way && event.shiftKey && only && chosen.length === 1) {
    const { least, most } = noteSizes
    const width = Math.min(most, Math.max(least.width, only.size.width + way[0]))
    const height = Math.min(most, Math.max(least.height, only.size.height + way[1]))
    actions.place(only.id, only.position, { width, height })
  } else if (way) {
    const places = chosen.map(({ id, position: { x, y } }) => [id, { x: x + way[0], y: y + way[1] }] as const)
    actions.move(new Map(), new Map(places))
  } else if (event.key === 'Enter' && only) actions.startWriting(only.id)
  else return false
  return true
}
