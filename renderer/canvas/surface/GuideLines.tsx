import { useStore, ViewportPortal } from '@xyflow/react'
import { useStore as useShown } from 'zustand'
import styles from './GuideLines.module.css'
import type { Guides } from './useGuides.ts'

/** The thin lines that say what a dragged card is in line with. */
export function GuideLines({ guides }: { guides: Guides }) {
  const lines = useShown(guides.shown)
  const zoom = useStore(({ transform }) => transform[2])
  if (lines.length === 0) return null
  const thin = 1.5 / zoom
  const over = 24 / zoom
  return (
    <ViewportPortal>
      {lines.map(({ axis, at, from, to }) => (
        <div
          key={axis}
          className={styles.line}
          data-guide={axis}
          style={
            axis === 'x'
              ? { left: at - thin / 2, top: from - over, width: thin, height: to - from + 2 * over }
              : { left: from - over, top: at - thin / 2, width: to - from + 2 * over, height: thin }
          }
        />
      ))}
    </ViewportPortal>
  )
}
