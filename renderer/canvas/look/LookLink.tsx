import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import type { GraphNode } from '../../../shared/graph.ts'
import { cardPorts, listedWays } from '../cards/cardPorts.ts'
import type { Bend } from '../links/bendOf.ts'
import { linkPath } from '../links/linkPath.ts'
import styles from './LookCanvas.module.css'
import type { Mark } from './look.ts'

type LookEdge = Edge<{ bend?: Bend; twin?: number; step?: GraphNode | undefined; mark: Mark | null }, 'link'>

/** A link in a drawing that is only looked at. */
export const LookLink = memo(function LookLink({ id, sourceHandleId, markerEnd, data, ...ends }: EdgeProps<LookEdge>) {
  const { step, mark, bend = 'middle', twin = 0 } = data ?? { mark: null }
  const port = sourceHandleId ?? 'next'
  const ports = step ? cardPorts(step, []) : []
  const way = ports.length > 1 && port !== 'next' ? ports.find((one) => one.id === port)?.title : undefined
  const lane = ports.filter(({ side }) => side === 'side').findIndex((one) => one.id === port)
  const isOfMany = listedWays(ports).some((one) => one.id === port)
  const [path, x, y] = linkPath(ends, { bend, twin, lane, isOfMany })
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={styles.line}
        data-mark={mark ?? undefined}
        {...(markerEnd ? { markerEnd } : {})}
      />
      {way && (
        <EdgeLabelRenderer>
          <span
            className={styles.way}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            data-mark={mark ?? undefined}
          >
            {way}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  )
})
