import { useEffect } from 'react'
import { dayMs } from '../../shared/duration.ts'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { usualSpeed } from './playSpeed.ts'
import { momentAt } from './scrub.ts'

/** Moves the scrubber while a test is played, frame by frame, to its end. */
export function usePlay() {
  const store = useBuilderStore()
  const isPlaying = useBuilder(({ test }) => test?.isPlaying ?? false)
  useEffect(() => {
    if (!isPlaying) return
    let lastMs = performance.now()
    let frame = requestAnimationFrame(advance)
    function advance(nowMs: number) {
      const { test, setTest } = store.getState()
      if (!test?.result) return
      const { result, untilMs, speed, days } = test
      // A window that was hidden goes on where it was, and not where it would have come meanwhile.
      const passedMs = Math.min(100, Math.max(0, nowMs - lastMs))
      lastMs = nowMs
      const next = momentAt(result, (untilMs ?? result.endMs) + (passedMs / 1000) * (speed ?? usualSpeed(days)) * dayMs)
      setTest({ untilMs: next, isPlaying: next !== null })
      if (next !== null) frame = requestAnimationFrame(advance)
    }
    return () => cancelAnimationFrame(frame)
  }, [isPlaying, store])
}
