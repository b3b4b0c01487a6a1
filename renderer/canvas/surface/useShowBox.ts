import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { motionMs } from '../../ui/motion.ts'
import type { Box } from '../layout/boxes.ts'
import { coveredByPanel } from '../layout/fitOptions.ts'

/** Moves the view, only when it must, so that a part of the canvas can be seen; what is larger than the window is made to fit. */
export function useShowBox() {
  const { getViewport, setViewport, fitBounds } = useReactFlow()
  return useCallback(
    (box: Box) => {
      const frame = document.querySelector('[data-screen="builder"]')
      const seen = frame?.getBoundingClientRect()
      if (!frame || !seen) return
      const { x, y, zoom } = getViewport()
      const palette = frame.querySelector('[aria-label="Steps to add"]')?.getBoundingClientRect()
      const right = seen.width - coveredByPanel()
      const least = { x: palette ? palette.right - seen.left + 16 : 16, y: 64 }
      const most = { x: right - 16, y: seen.height - 16 }
      if (box.width * zoom > most.x - least.x || box.height * zoom > most.y - least.y)
        return void fitBounds(box, { padding: 0.12, duration: motionMs(180) })
      const left = box.x * zoom + x
      const top = box.y * zoom + y
      const moveX = shift(left, left + box.width * zoom, least.x, most.x)
      const moveY = shift(top, top + box.height * zoom, least.y, most.y)
      if (moveX !== 0 || moveY !== 0)
        void setViewport({ x: x + moveX, y: y + moveY, zoom }, { duration: motionMs(180) })
    },
    [getViewport, setViewport, fitBounds],
  )
}

/** How far a stretch must move to lie between two bounds; its beginning counts more than its end. */
function shift(from: number, to: number, least: number, most: number): number {
  if (from < least) return least - from
  return to > most ? Math.max(most - to, least - from) : 0
}
