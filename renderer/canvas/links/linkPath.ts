import { type EdgeProps, getSmoothStepPath, Position } from '@xyflow/react'
import type { Point } from '../layout/layout.ts'
import type { Aside } from './asideOf.ts'
import type { Bend } from './bendOf.ts'

type Ends = Pick<EdgeProps, 'sourceX' | 'sourceY' | 'sourcePosition' | 'targetX' | 'targetY' | 'targetPosition'>

/** The sides of a card at which links begin and end. */
export const { Top: top, Bottom: bottom, Right: right } = Position

const reach = 36
/** Half a handle: the line begins and ends at the card, not at the rim of the dot. */
const half = 6
const radius = 8

interface Way {
  bend: Bend
  /** How many ways leave the card above it at its side: each keeps its own distance. */
  lane: number
  /** How many links before it lead the same way: their labels stand one below the other. */
  twin: number
  /** True for one of many ways: its label stands above the step it leads to, where lines no longer run together. */
  isOfMany: boolean
}

/** The line of a link with straight corners, and the place of its label. */
export function linkPath(ends: Ends, { bend, lane, twin, isOfMany }: Way): [path: string, x: number, y: number] {
  const isSide = ends.sourcePosition === Position.Right
  const sourceX = isSide ? ends.sourceX - half : ends.sourceX
  const sourceY = isSide ? ends.sourceY : ends.sourceY - half
  const targetY = ends.targetY + half - 1
  const room = targetY - sourceY
  // A step that is being moved may have come below already.
  if (typeof bend === 'object' && room < 0)
    return pathAside({ x: sourceX, y: sourceY }, { x: ends.targetX, y: targetY }, bend, twin)
  const isStraightDown = !isSide && room > reach
  const canBend = isStraightDown && room > 2 * reach
  const centerY = bend === 'early' ? sourceY + reach : bend === 'late' ? targetY - reach : undefined
  const [path, x, y] = getSmoothStepPath({
    ...ends,
    sourceX,
    sourceY,
    targetY,
    borderRadius: radius,
    offset: 24 + 14 * Math.max(0, lane),
    ...(canBend && centerY !== undefined ? { centerY } : {}),
  })
  return [path, isOfMany && isStraightDown ? ends.targetX : x, y + 28 * twin]
}

/** Down, out to the side, up past the cards between, and in from above. Its label stands at the side, by the step it comes from. */
function pathAside(from: Point, to: Point, { x, below, above }: Aside, twin: number): [string, number, number] {
  const [low, high] = [from.y + below, to.y - above]
  const corners = [from, { x: from.x, y: low }, { x, y: low }, { x, y: high }, { x: to.x, y: high }, to]
  return [rounded(corners), x, low - Math.min(48, (low - high) / 2) - 28 * twin]
}

function rounded(corners: readonly Point[]): string {
  return corners
    .map((at, index) => {
      const [before, after] = [corners[index - 1], corners[index + 1]]
      if (!before) return `M${at.x} ${at.y}`
      if (!after) return `L${at.x} ${at.y}`
      const [first, second] = [towards(at, before), towards(at, after)]
      return `L ${first.x},${first.y}Q ${at.x},${at.y} ${second.x},${second.y}`
    })
    .join('')
}

/** A little way from a corner to the next, at most half of it. */
function towards(from: Point, to: Point): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y)
  const share = far === 0 ? 0 : Math.min(radius / far, 0.5)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
