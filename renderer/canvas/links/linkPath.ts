import { type EdgeProps, getSmoothStepPath, Position } from '@xyflow/react'
import type { Bend } from './bendOf.ts'

type Ends = Pick<EdgeProps, 'sourceX' | 'sourceY' | 'sourcePosition' | 'targetX' | 'targetY' | 'targetPosition'>

/** The sides of a card at which links begin and end. */
export const { Top: top, Bottom: bottom, Right: right } = Position

const reach = 36
/** Half a handle: the line begins and ends at the card, not at the rim of the dot. */
const half = 6

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
  const isStraightDown = !isSide && room > reach
  const canBend = isStraightDown && room > 2 * reach
  const centerY = bend === 'early' ? sourceY + reach : bend === 'late' ? targetY - reach : undefined
  const [path, x, y] = getSmoothStepPath({
    ...ends,
    sourceX,
    sourceY,
    targetY,
    borderRadius: 8,
    offset: 24 + 14 * Math.max(0, lane),
    ...(canBend && centerY !== undefined ? { centerY } : {}),
  })
  return [path, isOfMany && isStraightDown ? ends.targetX : x, y + 28 * twin]
}
