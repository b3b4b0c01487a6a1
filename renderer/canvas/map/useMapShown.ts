import { useStore as useFlow } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { handMoves } from './handMoves.ts'
import { keptMap } from './keptMap.ts'

/** How long the map stays after the last move. */
const restMs = 1200
/** The mouse brings the map at the zoom buttons, and holds it wherever the map is. In pixels from the corner. */
const zoomButtons = { width: 112, height: 48 }
const wholeMap = { width: 232, height: 200 }

/** True while one moves about, for a moment after, while the mouse is in its corner, and always when it is kept. */
export function useMapShown(): boolean {
  const domNode = useFlow((state) => state.domNode)
  const isKept = useStore(keptMap, (state) => state.isKept)
  const [isMoving, setMoving] = useState(false)
  const [isNear, setNear] = useState(false)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = handMoves.subscribe(() => {
      setMoving(true)
      clearTimeout(timer)
      timer = setTimeout(() => setMoving(false), restMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])

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
