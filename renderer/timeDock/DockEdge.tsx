import type { KeyboardEvent, PointerEvent } from 'react'
import { dockHeights, withinHeights } from './dockHeight.ts'
import styles from './TimeDock.module.css'

/** The upper edge of the dock: dragged, or moved by arrow keys, it makes it higher or lower. */
export function DockEdge({ height, onChange }: { height: number; onChange: (height: number) => void }) {
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const bottom = event.currentTarget.parentElement?.getBoundingClientRect().bottom ?? innerHeight
    onChange(withinHeights(bottom - event.clientY))
  }
  const press = (event: KeyboardEvent) => {
    const next = { ArrowUp: height + 10, ArrowDown: height - 10, Home: dockHeights.most, End: dockHeights.least }[
      event.key
    ]
    if (next === undefined) return
    event.preventDefault()
    onChange(withinHeights(next))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no line between paragraphs
    <div
      className={styles.edge}
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label="Height of the time"
      aria-valuemin={dockHeights.least}
      aria-valuemax={dockHeights.most}
      aria-valuenow={height}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => onChange(dockHeights.usual)}
      onKeyDown={press}
    />
  )
}
