import { Handle, Position } from '@xyflow/react'
import { useZoomLevel } from '../surface/zoomLevel.ts'
import type { CardPort } from './cardPorts.ts'
import { OpenWay } from './OpenWay.tsx'
import styles from './StepCard.module.css'

interface CardWayProps {
  step: string
  port: CardPort
  isLinked: boolean
  /** True where the card has other ways at its foot, so that each needs its word. */
  isSeveral: boolean
  /** True where the card lists its ways itself. */
  isListed: boolean
}

/** One way out of a card: the dot a link is drawn from and, where it leads nowhere yet, the "+" that asks what comes next. */
export function CardWay({ step, port, isLinked, isSeveral, isListed }: CardWayProps) {
  const level = useZoomLevel()
  const isAtSide = port.side === 'side'
  return (
    <>
      <Handle
        type="source"
        id={port.id}
        position={isAtSide ? Position.Right : Position.Bottom}
        className={styles.source}
        data-linked={isLinked || undefined}
        data-side={isAtSide || undefined}
        data-close={isListed || undefined}
        style={isAtSide ? { top: `${port.percent}%` } : { left: `${port.percent}%` }}
        title={`Drag to link${isSeveral || isAtSide ? ` “${port.title}”` : ''} to another step`}
      />
      {!isLinked && !isAtSide && !isListed && level !== 'mid' && (
        <OpenWay step={step} port={port} withWord={isSeveral} />
      )}
    </>
  )
}
