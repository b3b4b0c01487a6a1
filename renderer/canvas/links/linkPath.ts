import { type EdgeProps, getSmoothStepPath, Position } from '@xyflow/react'
import type { Bend } from './bendOf.ts'

type Ends = Pick<EdgeProps, 'sourceX' | 'sourceY' | 'sourcePosition' | 'targetX' | 'targetY' | 'targetPosition'>

const reach = 36
/** Half a handle: the line begins and ends at the card, not at the rim of the dot. */
const half = 6

/** The line of a link with straight corners, and the place of its label. */
export function linkPath(ends: Ends, bend: Bend): [path: string, x: number, y: number] {
  const isSide = ends.sourcePosition === Position.Right
  const sourceX = isSide ? ends.sourceX - half : ends.sourceX
  const sourceY = isSide ? ends.sourceY : ends.sourceY - half
  const targetY = ends.targetY + half - 1
  const room = targetY - sourceY
  const isStraightDown = !isSide && room > 2 * reach
  const centerY = bend === 'early' ? sourceY + reach : bend === 'late' ? targetY - reach : undefined
  const [path, x, y] = getSmoothStepPath({
    ...ends,
    sourceX,
    sourceY,
    targetY,
    borderRadius: 8,
    offset: 24,
    ...(isStraightDown && centerY !== undefined ? { centerY } : {}),
  })
  return [path, x, y]
}
