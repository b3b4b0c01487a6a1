import { useStoreApi } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { keptMap } from './keptMap.ts'

/** How long the map stays after the last move. */
const restMs = 1200
/** The mouse brings the map at the zoom buttons, and holds it wherever the map is. In pixels from the corner. */
const zoomButtons = { width: 112, height: 48 }
const wholeMap = { width: 232, height: 200 }

/** True while one moves about, for a moment after, while the mouse is in its corner, and always when it is kept. */
export function useMapShown(): boolean {
  const flow = useStoreApi()
  const domNode = flow.getState().domNode
  const isKept = useStore(keptMap, (state) => state.isKept)
  const [isMoving, setMoving] = useState(false)
  const [isNear, setNear] = useState(false)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // The first look at a workflow is no move of its reader.
    let hasLooked = false
    const stop = flow.subscribe(({ transform }, before) => {
      if (transform.every((part, index) => part === before.transform[index])) return
      if (hasLooked) {
        setMoving(true)
        clearTimeout(timer)
        timer = setTimeout(() => setMoving(false), restMs)
      }
      hasLooked = true
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [flow])

  useEffect(() => {
    if (!domNode) return
    let isOver = false
    const follow = (event: PointerEvent) => {
      const box = domNode.getBoundingClientRect()
      const { width, height } = isOver ? wholeMap : zoomButtons
      const over = event.buttons === 0 || isOver
      isOver = over && event.clientX > box.right - width && event.clientY > box.bottom - height
      setNear(isOver)
    }
    const leave = () => {
      isOver = false
      setNear(false)
    }
    domNode.addEventListener('pointermove', follow)
    domNode.addEventListener('pointerleave', leave)
    return () => {
      domNode.removeEventListener('pointermove', follow)
      domNode.removeEventListener('pointerleave', leave)
    }
  }, [domNode])
  return isKept || isMoving || isNear
}
