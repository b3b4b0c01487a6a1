import { around, type Box } from '../layout/boxes.ts'
import type { Point } from '../layout/layout.ts'

/** How a map of this size shows the canvas: how small, and which point of the canvas its corner is. */
export interface MapView {
  scale: number
  origin: Point
}
export interface MapSize {
  width: number
  height: number
}
/** What of the canvas the window shows, as React Flow tells it. */
export interface Viewport extends Point {
  zoom: number
}

const rim = 8

/** All of the cards and what the window shows, in the middle of the map. */
export function mapViewOf(boxes: readonly Box[], seen: Box, size: MapSize): MapView {
  const all = around([...boxes, seen]) ?? seen
  const scale = Math.min((size.width - 2 * rim) / all.width, (size.height - 2 * rim) / all.height)
  return {
    scale,
    origin: {
      x: all.x + all.width / 2 - size.width / 2 / scale,
      y: all.y + all.height / 2 - size.height / 2 / scale,
    },
  }
}

/** The part of the canvas a window of this size shows. */
export const seenBox = ({ x, y, zoom }: Viewport, { width, height }: MapSize): Box => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
})

/** The point of the canvas at a point of the map. */
export const pointAt = ({ scale, origin }: MapView, { x, y }: Point): Point => ({
  x: origin.x + x / scale,
  y: origin.y + y / scale,
})

/**
 * What to look at for a point of the canvas. Where a window around it would show nothing, the middle of the nearest card: on a map
 * of a thousand steps a pixel is more than a window.
 */
export function aimedAt(boxes: readonly Box[], at: Point, window: MapSize): Point {
  let nearest: { middle: Point; far: number } | null = null
  for (const { x, y, width, height } of boxes) {
    const middle = { x: x + width / 2, y: y + height / 2 }
    const [aside, below] = [Math.abs(middle.x - at.x), Math.abs(middle.y - at.y)]
    if (aside < (window.width + width) / 2 && below < (window.height + height) / 2) return at
    const far = Math.hypot(aside, below)
    if (nearest === null || far < nearest.far) nearest = { middle, far }
  }
  return nearest?.middle ?? at
}

/** True while all cards can be seen, so that a map tells nothing. */
export function isAllSeen(boxes: readonly Box[], seen: Box): boolean {
  const all = around(boxes)
  if (!all) return true
  return (
    all.x >= seen.x &&
    all.y >= seen.y &&
    all.x + all.width <= seen.x + seen.width &&
    all.y + all.height <= seen.y + seen.height
  )
}
