import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { isOff } from '../../../shared/stepOff.ts'
import { useBuilder, useIsFollowed, useNumbersOf } from '../builderContext.ts'
import { useZoomLevel } from '../surface/zoomLevel.ts'
import { CardDots } from './CardDots.tsx'
import { CardFromAfar } from './CardFromAfar.tsx'
import { CardInFull } from './CardInFull.tsx'
import { CardTitle } from './CardTitle.tsx'
import { CardWay } from './CardWay.tsx'
import { type CardPort, cardPorts, listedWays } from './cardPorts.ts'
import { cardWords } from './cardWords.ts'
import styles from './StepCard.module.css'
import { StepMenu } from './StepMenu.tsx'

/** One step on the canvas, drawn from its declaration. Every step type is this card; the zoom says how much of it is told. */
export const StepCard = memo(function StepCard({ id, selected, dragging, height }: NodeProps) {
  // Only plain values and what keeps its identity: typing in one step must not draw all the others anew.
  const { step, linkedPorts, whenLine, troubles, isTesting, isOnly } = useBuilder(
    ({ derived, test, selected: chosen, fresh }) => {
      return {
        step: derived.steps.get(id),
        linkedPorts: derived.linkedPortsOf.get(id) ?? '',
        whenLine: derived.whenWordsOf.get(id) ?? null,
        troubles: (fresh === id ? [] : (derived.problemsOf.get(id) ?? [])).map(({ message }) => message).join('\n'),
        isTesting: test !== null,
        isOnly: chosen.length === 1 && chosen[0] === id,
      }
    },
  )
  const { numbers } = useNumbersOf(id)
  const isFollowed = useIsFollowed(id)
  const level = useZoomLevel()
  if (!step) return null
  const node = nodeOf(step.type)
  const words = cardWords(step)
  const linked = linkedPorts ? linkedPorts.split(' ') : none
  const problems = troubles ? troubles.split('\n') : none
  const ports = cardPorts(step, linked)
  const listed = listedWays(ports)
  const isLive = numbers !== undefined && !isTesting
  const off = isOff(step)
  const look = { step, node, isOff: off, words, problems, numbers, isLive }
  const isFull = level === 'full'
  const hasWayIn = node?.family !== 'start'
  return (
    <div
      className={styles.card}
      id={`step-${id}`}
      data-family={node?.family ?? 'unknown'}
      data-selected={selected || undefined}
      data-dragging={dragging || undefined}
      data-off={off || undefined}
      data-problem={problems.length > 0 || undefined}
      data-running={(isLive && numbers.waiting > 0) || undefined}
      data-testing={isTesting || undefined}
      data-followed={isFollowed || undefined}
      // What tells less keeps the room of what tells all, so that nothing moves while one zooms.
      style={isFull ? undefined : { height }}
    >
      {level === 'far' ? (
        <CardFromAfar {...look} />
      ) : isFull ? (
        <CardInFull {...look} whenLine={whenLine} listed={listed} linked={linked} />
      ) : (
        <CardTitle {...look} />
      )}
      {level === 'far' ? (
        <CardDots ports={ports} hasWayIn={hasWayIn} />
      ) : (
        <>
          {hasWayIn && (
            <Handle type="target" position={Position.Top} className={styles.target} isConnectableStart={false} />
          )}
          {ports.map((port) => (
            <CardWay
              key={port.id}
              step={id}
              port={port}
              isLinked={linked.includes(port.id)}
              isSeveral={ports.filter(isFoot).length > 1}
              isListed={listed.length > 0}
            />
          ))}
        </>
      )}
      {isOnly && !dragging && level !== 'far' && <StepMenu id={id} ports={ports} />}
    </div>
  )
})

const none: string[] = []
const isFoot = ({ side }: CardPort) => side === 'foot'
