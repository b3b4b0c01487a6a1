import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { pressedOnNotes } from '../notes/noteKeys.ts'
import { openAddAfter, openStepPicker } from '../surface/openPicker.ts'
import { type Direction, walk } from './walk.ts'

const directions: Readonly<Record<string, Direction>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

/** What keys do while the canvas itself has the focus. Caught before React Flow, which would move steps. */
export function useCanvasKeys(frame: RefObject<HTMLDivElement | null>) {
  const store = useBuilderStore()
  const actions = useStepActions()
  /** The steps one came down by, so that up leads back the same way where several meet. */
  const trail = useRef<string[]>([])

  return (event: KeyboardEvent) => {
    if (event.target !== frame.current) return
    if (pressedOnNotes(event, store, actions.notes)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const { selected, derived, select } = store.getState()
    const current = selected[0] ?? null
    const direction = directions[event.key]
    if (event.altKey) return
    if (direction && (event.ctrlKey || event.metaKey)) {
      if (direction === 'down' && current) openAddAfter(store, current)
      if (direction === 'up' && current) openStepPicker(store, 'before', current)
    } else if (direction) {
      const cameBy = trail.current.at(-1) === current ? trail.current.at(-2) : undefined
      const next = walk(derived.graph, current, direction, cameBy)
      if (next) {
        const wentBack = direction === 'up' && cameBy !== undefined
        trail.current = wentBack
          ? trail.current.slice(0, -1)
          : direction === 'down'
            ? [...followed(trail.current, current), next]
            : [next]
        select([next])
      }
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

/** The trail as far as it leads to this step. */
const followed = (trail: readonly string[], current: string | null): string[] =>
  current === null ? [] : trail.at(-1) === current ? trail.slice(-200) : [current]
