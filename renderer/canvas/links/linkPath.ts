import { type EdgeProps, getSmoothStepPath, Position } from '@xyflow/react'
import type { LinkEdge } from '../surface/flowModel.ts'

type Ends = Pick<EdgeProps, 'sourceX' | 'sourceY' | 'sourcePosition' | 'targetX' | 'targetY' | 'targetPosition'>

const reach = 36
/** Half a handle: the line begins and ends at the card, not at the rim of the dot. */
const half = 6

/** The line of a link with straight corners, and the place of its label. */
export function linkPath(ends: Ends, data: LinkEdge['data']): [path: string, x: number, y: number] {
  const { bend, lane, above } = data ?? { bend: 'middle', lane: 0, above: 0 }
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
    offset: 24 + 14 * lane,
    ...(isStraightDown && centerY !== undefined ? { centerY } : {}),
  })
  return [path, x, y - 28 * above]
}
