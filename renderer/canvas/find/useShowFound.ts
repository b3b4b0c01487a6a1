import { useCallback } from 'react'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { groupsOf, notesOf } from '../document/notes.ts'
import { around, boxesOf } from '../layout/boxes.ts'
import { useShowBox } from '../surface/useShowBox.ts'
import type { Found } from './findInWorkflow.ts'

/** Chooses what was found, and shows it. */
export function useShowFound() {
  const store = useBuilderStore()
  const { notes } = useStepActions()
  const showBox = useShowBox()
  return useCallback(
    ({ kind, id }: Found) => {
      const { derived, select } = store.getState()
      // The canvas shows a step that is chosen alone.
      if (kind === 'step') return select([id])
      if (kind === 'note') {
        notes.chooseNotes([id])
        const note = notesOf(derived.graph).find((one) => one.id === id)
        if (note) showBox({ ...note.position, ...note.size })
        return
      }
      const inside = groupsOf(derived.graph).find((one) => one.id === id)?.steps ?? []
      select(inside)
      const box = around(
        boxesOf(
          derived.graph.nodes.filter((step) => inside.includes(step.id)),
          derived.places,
        ),
      )
      if (box) showBox(box)
    },
    [store, notes, showBox],
  )
}
