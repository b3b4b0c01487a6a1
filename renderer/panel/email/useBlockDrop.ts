import { type DragEvent, useContext } from 'react'
import type { BlockPlace, ListOf } from './blockEdits.ts'
import { DragContext, useOpenDesign } from './designContext.ts'

/** A place at which a dragged block can be put down: before what stands there, or behind it in its lower half. */
export function useBlockDrop(place: BlockPlace, { hasHalves = false } = {}) {
  const drag = useContext(DragContext)
  const { actions, announce } = useOpenDesign()
  const placeAt = (event: DragEvent<HTMLElement>): BlockPlace => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    return hasHalves && event.clientY > top + height / 2 ? { ...place, at: place.at + 1 } : place
  }
  const isAt = (at: number) => drag.to !== null && sameList(drag.to.list, place.list) && drag.to.at === at
  return {
    isHere: isAt(place.at),
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (drag.block === null) return
      event.preventDefault()
      event.stopPropagation()
      const to = placeAt(event)
      if (!drag.to || !sameList(drag.to.list, to.list) || drag.to.at !== to.at) drag.set({ block: drag.block, to })
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      if (drag.block === null) return
      event.preventDefault()
      event.stopPropagation()
      actions.moveTo(drag.block, placeAt(event))
      announce('Moved.')
      drag.set({ block: null, to: null })
    },
  }
}

const sameList = (a: ListOf, b: ListOf) => a?.columns === b?.columns && a?.side === b?.side
