import { around, type Box } from './boxes.ts'

interface View {
  x: number
  y: number
  zoom: number
}

/** What may be covered at each side of the canvas, in pixels of the screen. */
export interface Sides {
  top: number
  right: number
  bottom: number
  left: number
}

/** Smaller than this cards don't tell what became of people. */
const leastZoom = 0.6

/**
 * The view of all of it between these sides of a canvas of this size. Null when nothing has to move, because all of it is seen
 * already, and when it would be too small to read.
 */
export function wholeView(
  boxes: readonly Box[],
  view: View,
  size: { width: number; height: number },
  sides: Sides,
): View | null {
  const all = around(boxes)
  if (!all) return null
  const width = size.width - sides.left - sides.right
  const height = size.height - sides.top - sides.bottom
  const left = all.x * view.zoom + view.x
  const top = all.y * view.zoom + view.y
  const isSeen =
    left >= 0 && top >= 0 && left + all.width * view.zoom <= size.width && top + all.height * view.zoom <= size.height
  const zoom = Math.min(1, width / all.width, height / all.height)
  if (isSeen || zoom < leastZoom) return null
  return {
    x: Math.round(sides.left + width / 2 - (all.x + all.width / 2) * zoom),
    y: Math.round(sides.top + height / 2 - (all.y + all.height / 2) * zoom),
    zoom,
  }
}
