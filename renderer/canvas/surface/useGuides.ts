import { type NodeChange, type NodePositionChange, useStoreApi } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { createStore } from 'zustand'
import type { Box } from '../layout/boxes.ts'
import { type Guide, snapTo } from '../layout/guides.ts'
import type { Point } from '../layout/layout.ts'
import type { CanvasNode } from './canvasNodes.ts'

/** As near as this many pixels of the window a dragged card is drawn into the column or row of another. */
const reach = 7
const nowhere: Point = { x: 0, y: 0 }

/** Draws dragged cards into line with those that can be seen, and tells which lines. With Alt held they stay free. */
export function useGuides() {
  const flow = useStoreApi<CanvasNode>()
  const grabbed = useRef<string | null>(null)
  const isFree = useRef(false)
  const by = useRef<Point>(nowhere)
  return useMemo(() => {
    const shown = createStore<readonly Guide[]>(() => [])

    /** Where React Flow wants the dragged cards, moved into line. */
    const intoLine = (changes: NodeChange<CanvasNode>[]): NodeChange<CanvasNode>[] => {
      const dragged = new Set(changes.flatMap((change) => (isDrag(change) ? [change.id] : [])))
      const wanted = changes.filter(isDrag).find(({ id }) => id === grabbed.current)
      if (!wanted?.position) return changes
      const { nodeLookup, transform, width, height } = flow.getState()
      const [left, top, zoom] = transform
      const seen = { x: -left / zoom, y: -top / zoom, width: width / zoom, height: height / zoom }
      const others = [...nodeLookup.values()].flatMap(({ id, type, position, measured }): Box[] => {
        // Frames go where their steps go, and notes lie as they come.
        if (type !== 'step' || dragged.has(id)) return []
        const box = { ...position, width: measured.width ?? 0, height: measured.height ?? 0 }
        return isWithin(box, seen) ? [box] : []
      })
      const own = nodeLookup.get(wanted.id)?.measured
      const box = { ...wanted.position, width: own?.width ?? 0, height: own?.height ?? 0 }
      const snap = isFree.current ? null : snapTo(box, others, reach / zoom)
      by.current = snap?.by ?? nowhere
      shown.setState(wanted.dragging ? (snap?.guides ?? []) : [], true)
      const { x, y } = by.current
      if (x === 0 && y === 0) return changes
      return changes.map((change) =>
        isDrag(change) && change.position
          ? { ...change, position: { x: change.position.x + x, y: change.position.y + y } }
          : change,
      )
    }
    // Heard before React Flow hears the same move.
    const look = ({ altKey }: PointerEvent) => {
      isFree.current = altKey
    }
    return {
      shown,
      intoLine,
      grab: (id: string, altKey: boolean) => {
        grabbed.current = id
        isFree.current = altKey
        window.addEventListener('pointermove', look, { capture: true })
      },
      /** The drag is over: how far the cards were drawn at last. */
      letGo: (): Point => {
        const last = by.current
        grabbed.current = null
        by.current = nowhere
        shown.setState([], true)
        window.removeEventListener('pointermove', look, { capture: true })
        return last
      },
    }
  }, [flow])
}
export type Guides = ReturnType<typeof useGuides>

const isDrag = (change: NodeChange<CanvasNode>): change is NodePositionChange =>
  change.type === 'position' && change.dragging !== undefined

const isWithin = (box: Box, seen: Box) =>
  box.x < seen.x + seen.width &&
  box.x + box.width > seen.x &&
  box.y < seen.y + seen.height &&
  box.y + box.height > seen.y
