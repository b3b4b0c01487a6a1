import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { StepTile } from '../../palette/StepTile.tsx'
import { FieldWords } from '../../panel/texts/FieldWords.tsx'
import { useBuilder, useNumbers } from '../builderContext.ts'
import { CardNumbers } from './CardNumbers.tsx'
import { type CardPort, cardPorts, listedWays } from './cardPorts.ts'
import { cardWords } from './cardWords.ts'
import { OpenWay } from './OpenWay.tsx'
import { StatusPill } from './StatusPill.tsx'
import styles from './StepCard.module.css'
import { StepMenu } from './StepMenu.tsx'
import { WayList } from './WayList.tsx'

/** One step on the canvas, drawn from its declaration. Every step type is this card. */
export const StepCard = memo(function StepCard({ id, selected, dragging }: NodeProps) {
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
  const numbers = useNumbers()?.get(id)
  if (!step) return null
  const node = nodeOf(step.type)
  const { word, sentence } = cardWords(step)
  const linked = linkedPorts ? linkedPorts.split(' ') : none
  const problems = troubles ? troubles.split('\n') : none
  const ports = cardPorts(step, linked)
  const listed = listedWays(ports)
  return (
    <div
      className={styles.card}
      id={`step-${id}`}
      data-family={node?.family ?? 'unknown'}
      data-selected={selected || undefined}
      data-dragging={dragging || undefined}
      data-problem={problems.length > 0 || undefined}
      data-testing={isTesting || undefined}
    >
      {node?.family !== 'start' && (
        <Handle type="target" position={Position.Top} className={styles.target} isConnectableStart={false} />
      )}
      <div className={styles.main}>
        <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} />
        <div className={styles.words}>
          <div className={styles.top}>
            <span className={styles.word}>{word}</span>
            <StatusPill step={id} problems={problems} numbers={numbers} />
          </div>
          <div className={styles.sentence}>
            <FieldWords text={sentence} />
          </div>
          {whenLine && <div className={styles.when}>{whenLine}</div>}
        </div>
      </div>
      {listed.length > 0 && <WayList step={id} ways={listed} linked={linked} />}
      {numbers && <CardNumbers step={id} numbers={numbers} />}
      {ports.map((port) => (
        <Way
          key={port.id}
          step={id}
          port={port}
          isLinked={linked.includes(port.id)}
          isSeveral={ports.filter(isFoot).length > 1}
          isListed={listed.length > 0}
        />
      ))}
      {isOnly && !dragging && <StepMenu id={id} ports={ports} />}
    </div>
  )
})

const none: string[] = []
const isFoot = ({ side }: CardPort) => side === 'foot'

function Way({
  step,
  port,
  isLinked,
  isSeveral,
  isListed,
}: {
  step: string
  port: CardPort
  isLinked: boolean
  isSeveral: boolean
  isListed: boolean
}) {
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
      {!isLinked && !isAtSide && !isListed && <OpenWay step={step} port={port} withWord={isSeveral} />}
    </>
  )
}
