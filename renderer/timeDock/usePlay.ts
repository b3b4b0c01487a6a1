import { useEffect, useState } from 'react'
import { useBuilderStore } from '../canvas/builderContext.ts'

const ticks = 120
const tickMs = 60

/** Plays a test from the scrubber, or from its beginning, to its end in some seconds, whatever its length. */
export function usePlay() {
  const store = useBuilderStore()
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => {
      const { test, setTest } = store.getState()
      if (!test?.result) return setPlaying(false)
      const [startMs, endMs] = [Date.parse(test.result.start), Date.parse(test.result.end)]
      const next = (test.untilMs ?? startMs) + (endMs - startMs) / ticks
      setTest({ untilMs: next >= endMs ? null : next })
      if (next >= endMs) setPlaying(false)
    }, tickMs)
    return () => clearInterval(timer)
  }, [isPlaying, store])
  return { isPlaying, toggle: () => setPlaying(!isPlaying) }
}
