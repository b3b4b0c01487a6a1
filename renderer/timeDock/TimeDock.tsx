import { useState } from 'react'
import { useBuilder } from '../canvas/builderContext.ts'
import { DragEdge } from '../ui/DragEdge.tsx'
import { keepSize, keptSize } from '../ui/keptSize.ts'
import { DayTrack } from './DayTrack.tsx'
import { DockBar } from './DockBar.tsx'
import { DockLines } from './DockLines.tsx'
import { dockHeights, keepFolded, wasFolded } from './dockHeight.ts'
import styles from './TimeDock.module.css'
import { usePlay } from './usePlay.ts'

/** The time of a test: its days, what each brings, and a scrubber that goes back and forth. */
export function TimeDock() {
  const { isTesting, result } = useBuilder(({ test }) => ({ isTesting: test !== null, result: test?.result ?? null }))
  const [isFolded, setFolded] = useState(wasFolded)
  const [height, setHeight] = useState(() => keptSize(dockHeights))
  usePlay()
  if (!isTesting) return null
  const fold = (next: boolean) => {
    setFolded(next)
    keepFolded(next)
  }
  const resize = (next: number) => {
    setHeight(next)
    keepSize(dockHeights, next)
  }
  return (
    <section
      className={styles.dock}
      data-dock
      aria-label="Time of the test"
      style={isFolded || !result ? undefined : { height }}
    >
      {!isFolded && result && (
        <DragEdge edge="top" label="Height of the time" sizes={dockHeights} size={height} onChange={resize} />
      )}
      <DockBar isOpen={!isFolded} onFold={() => fold(!isFolded)} />
      {!isFolded && (
        <>
          <DockLines />
          {result && <DayTrack result={result} />}
        </>
      )}
    </section>
  )
}
