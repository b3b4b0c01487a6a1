import { IconBan } from '@tabler/icons-react'
import { useConnection } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { useBuilderStore } from '../builderContext.ts'
import { connect } from '../document/graphEdits.ts'
import type { Point } from '../layout/layout.ts'
import styles from './RefusedLink.module.css'
import { stepAt } from './whatIsAt.ts'

/** While a link is drawn: why it can't lead to the step below the pointer. Letting go there says it once more. */
export function RefusedLink() {
  const store = useBuilderStore()
  const { source, port } = useConnection(({ inProgress, fromHandle }) => ({
    source: inProgress && fromHandle?.type === 'source' ? fromHandle.nodeId : null,
    port: fromHandle?.id ?? 'next',
  }))
  const [why, setWhy] = useState<{ sentence: string; at: Point } | null>(null)
  useEffect(() => {
    if (source === null) return
    const look = ({ clientX: x, clientY: y }: PointerEvent) => {
      const target = stepAt({ x, y })
      const { graph } = store.getState().derived
      // On its own card a link has only just begun.
      const edit = target && target !== source ? connect(graph, { source, port }, target, () => '') : null
      setWhy(edit && !edit.ok ? { sentence: edit.sentence, at: { x, y } } : null)
    }
    window.addEventListener('pointermove', look)
    return () => {
      window.removeEventListener('pointermove', look)
      setWhy(null)
    }
  }, [store, source, port])
  if (!why) return null
  const isRight = why.at.x > innerWidth - 320
  return (
    <div
      className={styles.why}
      style={{ top: why.at.y + 20, ...(isRight ? { right: innerWidth - why.at.x } : { left: why.at.x + 12 }) }}
    >
      <IconBan size={16} aria-hidden />
      {why.sentence}
    </div>
  )
}
