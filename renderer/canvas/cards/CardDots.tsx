import type { CardPort } from './cardPorts.ts'
import styles from './StepCard.module.css'

/**
 * The places where links meet a card, for a card that is too small to be linked by hand. React Flow reads them from the page;
 * its own dots would each listen to every move.
 */
export function CardDots({ ports, hasWayIn }: { ports: readonly CardPort[]; hasWayIn: boolean }) {
  return (
    <>
      {hasWayIn && (
        <div className={`react-flow__handle react-flow__handle-top target ${styles.target}`} data-handlepos="top" />
      )}
      {ports.map(({ id, side, percent }) => {
        const at = side === 'side' ? 'right' : 'bottom'
        return (
          <div
            key={id}
            className={`react-flow__handle react-flow__handle-${at} source ${styles.source}`}
            data-handleid={id}
            data-handlepos={at}
            style={side === 'side' ? { top: `${percent}%` } : { left: `${percent}%` }}
          />
        )
      })}
    </>
  )
}
