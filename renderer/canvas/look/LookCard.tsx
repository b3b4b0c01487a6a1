import {
  IconAlertTriangle,
  IconCheck,
  IconMapPin,
  IconMinus,
  IconPencil,
  IconPlayerSkipForward,
  IconPlus,
} from '@tabler/icons-react'
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import type { GraphNode } from '../../../shared/graph.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { isOff } from '../../../shared/stepOff.ts'
import { StepTile } from '../../palette/StepTile.tsx'
import { FieldWords } from '../../panel/texts/FieldWords.tsx'
import { cardPorts } from '../cards/cardPorts.ts'
import { cardWords } from '../cards/cardWords.ts'
import styles from './LookCanvas.module.css'
import type { Mark } from './look.ts'

type LookNode = Node<{ step: GraphNode | undefined; mark: Mark | null }, 'step'>

const words: Readonly<Record<Mark, string>> = {
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
  passed: 'Was here',
  here: 'Is here',
  failed: 'Stopped here',
}
const icons = {
  added: IconPlus,
  changed: IconPencil,
  removed: IconMinus,
  passed: IconCheck,
  here: IconMapPin,
  failed: IconAlertTriangle,
}

/** A step in a drawing that is only looked at. What stands out says so in a word, not by its colour alone. */
export const LookCard = memo(function LookCard({ data: { step, mark } }: NodeProps<LookNode>) {
  if (!step) return null
  const node = nodeOf(step.type)
  const { word, sentence } = cardWords(step)
  const Icon = mark && icons[mark]
  const off = isOff(step)
  return (
    <div className={styles.card} data-mark={mark ?? undefined} data-off={off || undefined} data-look={step.id}>
      <Handle type="target" position={Position.Top} className={styles.dot} isConnectable={false} />
      <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} isOff={off} />
      <div className={styles.words}>
        <div className={styles.top}>
          <span className={styles.word}>{word}</span>
          {off && (
            <span className={styles.mark} data-mark="off">
              <IconPlayerSkipForward size={14} aria-hidden />
              Off
            </span>
          )}
          {mark && Icon && (
            <span className={styles.mark} data-mark={mark}>
              <Icon size={14} aria-hidden />
              {words[mark]}
            </span>
          )}
        </div>
        <div className={styles.sentence} dir="auto">
          <FieldWords text={sentence} />
        </div>
      </div>
      {cardPorts(step, []).map((port) => (
        <Handle
          key={port.id}
          type="source"
          id={port.id}
          position={port.side === 'side' ? Position.Right : Position.Bottom}
          className={styles.dot}
          style={port.side === 'side' ? { top: `${port.percent}%` } : { left: `${port.percent}%` }}
          isConnectable={false}
        />
      ))}
    </div>
  )
})
