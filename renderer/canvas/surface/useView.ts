import { useReactFlow, type Viewport } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { useBuilderStore } from '../builderContext.ts'
import type { BuilderStore } from '../builderStore.ts'
import { keepMiddle } from '../layout/keepMiddle.ts'
import { startView } from '../layout/startView.ts'

/** Where one looked last: whoever comes back from the outline finds the picture as it was left. */
const lastViews = new WeakMap<BuilderStore, Viewport>()

/**
 * The first look: all of it when that can be read, else its beginning. A window that is made larger or smaller keeps what is in
 * its middle; one that was hidden has its first look when it is shown.
 */
export function useView(frame: RefObject<HTMLDivElement | null>) {
  const store = useBuilderStore()
  const { getViewport, setViewport } = useReactFlow()
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let before: { width: number; height: number; windowHeight: number } | null = null
    const look = () => {
      const { width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0) return
      const now = { width, height, windowHeight: innerHeight }
      const view = getViewport()
      const next = before
        ? keepMiddle(view, before, now)
        : (lastViews.get(store) ?? startView(store.getState().derived, now, innerWidth >= 1280 ? 220 : 0))
      before = now
      // Setting what is there already would end a move that is under way.
      if (next !== view) void setViewport(next)
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => {
      watch.disconnect()
      if (before) lastViews.set(store, getViewport())
    }
  }, [store, frame, getViewport, setViewport])
}
