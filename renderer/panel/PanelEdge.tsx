import { useEffect, useState } from 'react'
import { DragEdge } from '../ui/DragEdge.tsx'
import { keepSize, keptSize, type Sizes } from '../ui/keptSize.ts'
import styles from './PanelEdge.module.css'

const widths: Sizes = { least: 320, usual: 380, most: 560, place: 'leadloom.panelWidth' }

/** The left edge of the inspector. */
export function PanelEdge() {
  const [width, setWidth] = useState(() => keptSize(widths))
  useEffect(() => {
    document.documentElement.style.setProperty('--panel-width', `${width}px`)
    keepSize(widths, width)
  }, [width])
  return (
    <DragEdge
      edge="left"
      label="Width of the inspector"
      className={styles.edge}
      sizes={widths}
      size={width}
      onChange={setWidth}
    />
  )
}
