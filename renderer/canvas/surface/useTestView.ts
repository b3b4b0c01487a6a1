import { useReactFlow, type Viewport } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import { motionMs } from '../../ui/motion.ts'
import { useBuilder, useBuilderStore } from '../builderContext.ts'
import { boxesOf } from '../layout/boxes.ts'
import { coveredSides } from '../layout/fitOptions.ts'
import { wholeView } from '../layout/wholeView.ts'

/** The time of a test covers the lower cards, so all of it is shown when the first numbers are there; leaving the test turns that back. */
export function useTestView(frame: RefObject<HTMLDivElement | null>) {
  const store = useBuilderStore()
  const { getViewport, setViewport } = useReactFlow()
  const hasNumbers = useBuilder(({ test }) => Boolean(test?.result))
  const hadNumbers = useRef(hasNumbers)
  useEffect(() => {
    const isNew = hasNumbers && !hadNumbers.current
    hadNumbers.current = hasNumbers
    const size = frame.current?.getBoundingClientRect()
    if (!isNew || !size) return
    const { graph, places } = store.getState().derived
    const before = getViewport()
    const whole = wholeView(boxesOf(graph.nodes, places), before, size, coveredSides())
    if (!whole) return
    const animated = { duration: motionMs(180) }
    void setViewport(whole, animated)
    return () => {
      // Only what nobody has moved since: a view that somebody chose is theirs.
      if (isSame(getViewport(), whole)) void setViewport(before, animated)
    }
  }, [hasNumbers, store, frame, getViewport, setViewport])
}

const isSame = (a: Viewport, b: Viewport) =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.01
