import { useReactFlow } from '@xyflow/react'
import { type RefObject, useCallback } from 'react'
import { useBuilderStore } from '../builderContext.ts'
import { cardWidth } from '../cards/cardPorts.ts'
import { cardHeight } from '../layout/layout.ts'

/** Moves the view, only when it must, so that a step and the plus below it can be seen. */
export function useShowStep(frame: RefObject<HTMLDivElement | null>) {
  const store = useBuilderStore()
  const { getViewport, setViewport } = useReactFlow()
  return useCallback(
    (id: string) => {
      const { derived } = store.getState()
      const place = derived.places.get(id)
      const step = derived.steps.get(id)
      const box = frame.current?.getBoundingClientRect()
      if (!place || !step || !box) return
      const { x, y, zoom } = getViewport()
      const palette = frame.current?.querySelector('[aria-label="Steps to add"]')?.getBoundingClientRect()
      const panel = document.querySelector('[aria-label="Inspector"]')?.getBoundingClientRect()
      // In narrow windows the inspector lies over the canvas.
      const right = panel && panel.width > 0 ? Math.min(box.width, panel.left - box.left) : box.width
      const left = place.x * zoom + x
      const top = place.y * zoom + y
      const moveX = shift(left, left + cardWidth * zoom, palette ? palette.right - box.left + 16 : 16, right - 16)
      const moveY = shift(top, top + (cardHeight(step) + 64) * zoom, 64, box.height - 16)
      if (moveX !== 0 || moveY !== 0) void setViewport({ x: x + moveX, y: y + moveY, zoom }, { duration: 180 })
    },
    [store, frame, getViewport, setViewport],
  )
}

/** How far a stretch must move to lie between two bounds; its beginning counts more than its end. */
function shift(from: number, to: number, least: number, most: number): number {
  if (from < least) return least - from
  return to > most ? Math.max(most - to, least - from) : 0
}
