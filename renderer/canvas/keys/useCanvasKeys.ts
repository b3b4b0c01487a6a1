import type { KeyboardEvent, RefObject } from 'react'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { openAddAfter } from '../surface/openPicker.ts'
import { type Direction, walk } from './walk.ts'

const directions: Readonly<Record<string, Direction>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** What keys do while the canvas itself has the focus. Caught before React Flow, which would move steps. */
export function useCanvasKeys(frame: RefObject<HTMLDivElement | null>) {
  const store = useBuilderStore()
  const actions = useStepActions()

  return (event: KeyboardEvent) => {
    if (event.target !== frame.current) return
    const { selected, derived, select } = store.getState()
    const current = selected[0] ?? null
    const direction = directions[event.key]
    if (direction && (event.ctrlKey || event.metaKey)) {
      if (direction === 'down' && current) openAddAfter(store, current)
    } else if (direction) {
      const next = walk(derived.graph, current, direction)
      if (next) select([next])
    } else if (event.key === 'Enter' && current) select([current], { openPanel: true, focus: true })
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.removeChosen()
    else if (event.key === 'Escape') {
      select([])
      store.getState().selectLink(null)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}
