import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react'
import styles from './PanelEdge.module.css'
import { keepWidth, keptWidth, panelWidths, withinWidths } from './panelWidth.ts'

/** The left edge of the inspector: dragged, or moved by arrow keys, it makes it wider or narrower. Kept on this computer. */
export function PanelEdge() {
  const [width, setWidth] = useState(keptWidth)
  useEffect(() => {
    document.documentElement.style.setProperty('--panel-width', `${width}px`)
    keepWidth(width)
  }, [width])
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(withinWidths(innerWidth - event.clientX))
  }
  const press = (event: KeyboardEvent) => {
    const next = { ArrowLeft: width + 20, ArrowRight: width - 20, Home: panelWidths.most, End: panelWidths.least }[
      event.key
    ]
    if (next === undefined) return
    event.preventDefault()
    setWidth(withinWidths(next))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no line between paragraphs
    <div
      className={styles.edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the inspector"
      aria-valuemin={panelWidths.least}
      aria-valuemax={panelWidths.most}
      aria-valuenow={width}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => setWidth(panelWidths.usual)}
      onKeyDown={press}
    />
  )
}
