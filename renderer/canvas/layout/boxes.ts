import type { GraphNode } from '../../../shared/graph.ts'
import { cardWidth } from '../cards/cardPorts.ts'
import { cardHeight, type Places, type Point } from './layout.ts'

/** A card as it stands on the canvas, in canvas pixels. */
export interface Box extends Point {
  width: number
  height: number
}

export const boxOf = (step: GraphNode, place: Point): Box => ({
  x: place.x,
  y: place.y,
  width: cardWidth,
  height: cardHeight(step),
})

export const boxesOf = (steps: readonly GraphNode[], places: Places): Box[] =>
  steps.flatMap((step) => {
    const place = places.get(step.id)
    return place ? [boxOf(step, place)] : []
  })

/** The box around all of them, or null without any. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

const air = 24
const stride = 48

/** How far a block of cards has to move, as little as possible, so that it lies on none of the others. */
export function freeOffset(block: readonly Box[], others: readonly Box[]): Point {
  const [own, rest] = [around(block), around(others)]
  if (!own || !rest) return { x: 0, y: 0 }
  const isFree = (offset: Point) =>
    !isTouching(own, rest, offset) || !block.some((box) => others.some((other) => isTouching(box, other, offset)))
  for (let ring = 0; ring < 120; ring++) {
    const far = ring * stride
    // Sideways is nearer than down, where the ways lead on.
    const tries =
      ring === 0
        ? [[0, 0]]
        : [
            [far, 0],
            [-far, 0],
            [0, far / 3],
          ]
    for (const [x, y] of tries) {
      const offset = { x: x ?? 0, y: y ?? 0 }
      if (isFree(offset)) return offset
    }
  }
  return { x: rest.x + rest.width + air - own.x, y: 0 }
}

const isTouching = (a: Box, b: Box, { x, y }: Point) =>
  a.x + x < b.x + b.width + air &&
  a.x + x + a.width + air > b.x &&
  a.y + y < b.y + b.height + air &&
  a.y + y + a.height + air > b.y
