import { type DragEvent, useState } from 'react'
import { useBuilderStore, useStepActions } from '../canvas/builderContext.ts'
import type { LinkStart } from '../canvas/document/graphEdits.ts'
import { stepDragType } from '../palette/StepList.tsx'
import { type OutlineRow, stepKey } from './outlineRows.ts'
import { placeAt } from './places.ts'

const lineDragType = 'application/x-leadloom-line'

/** Lines are dragged between others, and steps of the palette are dropped there. `dropKey` is the line they would follow. */
export function useLineDrag(rows: readonly OutlineRow[]) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const [dropKey, setDropKey] = useState<string | null>(null)
  const [dragged, setDragged] = useState<readonly string[]>([])
  const keyAt = ({ target }: DragEvent) =>
    target instanceof Element ? target.closest('[data-line]')?.getAttribute('data-line') : undefined

  /** The line that what is dropped here follows: this one in its lower half, else the one above. */
  const placeOf = (event: DragEvent): { row: OutlineRow; from: LinkStart } | null => {
    const at = rows.findIndex(({ key }) => key === keyAt(event))
    const box = event.target instanceof Element && event.target.closest('[data-line]')?.getBoundingClientRect()
    const row = rows[box && event.clientY < box.top + box.height / 2 ? at - 1 : at]
    const { graph } = store.getState().derived
    const from = row && placeAt(graph, row)
    if (!row || !from) return null
    const follows = graph.edges.find(({ source, port }) => source === from.source && port === from.port)?.target
    const isThere = dragged.includes(from.source) || (follows !== undefined && dragged.includes(follows))
    return isThere ? null : { row, from }
  }
  const takes = ({ dataTransfer }: DragEvent) =>
    dataTransfer.types.includes(lineDragType) || dataTransfer.types.includes(stepDragType)
  const stop = () => {
    setDropKey(null)
    setDragged([])
  }
  return {
    dropKey,
    draggedKey: dragged[0] === undefined ? null : stepKey(dragged[0]),
    onTree: {
      onDragStart: (event: DragEvent) => {
        const step = rows.find(({ key }) => key === keyAt(event))?.step
        if (!step) return
        const { selected } = store.getState()
        setDragged(selected.includes(step) ? selected : [step])
        event.dataTransfer.setData(lineDragType, step)
        event.dataTransfer.effectAllowed = 'move'
      },
      onDragOver: (event: DragEvent) => {
        if (!takes(event)) return
        const place = placeOf(event)
        setDropKey(place?.row.key ?? null)
        if (place) event.preventDefault()
      },
      onDragLeave: (event: DragEvent) => {
        const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
        if (!isInside) setDropKey(null)
      },
      onDragEnd: stop,
      onDrop: (event: DragEvent) => {
        if (!takes(event)) return
        event.preventDefault()
        const place = placeOf(event)
        const type = event.dataTransfer.getData(stepDragType)
        if (place && type) actions.add(type, { kind: 'after', from: place.from })
        else if (place && dragged.length > 0) actions.moveQuietly(dragged, place.from)
        stop()
      },
    },
  }
}
