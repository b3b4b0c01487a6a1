import { useMemo } from 'react'
import { useBuilderStore } from '../canvas/builderContext.ts'
import type { LinkStart } from '../canvas/document/graphEdits.ts'
import type { Point } from '../canvas/layout/layout.ts'
import { toastProblem } from '../ui/toast.tsx'
import { outlineFor } from './outlineFor.ts'
import type { OutlineRow } from './outlineRows.ts'
import { placeAt, placeAtEnd } from './places.ts'
import { rowId } from './rowId.ts'

/** Adding at a line, where the commands, which only know steps, would not know the way. */
export function useLineActions() {
  const store = useBuilderStore()
  return useMemo(() => {
    const graph = () => store.getState().derived.graph
    const askAt = (from: LinkStart, screen: Point) =>
      store.getState().set({ picker: { target: { kind: 'after', from }, screen } })
    return {
      /** Asks what comes after a line: a step, or the beginning of a way. */
      addAt: (row: OutlineRow) => {
        const from = placeAt(graph(), row)
        if (from) askAt(from, below(row))
        else
          toastProblem('People go different ways from here. Choose one of the ways below it, and add the step there.')
      },
      addAtEnd: (row: OutlineRow) => {
        const way = placeAt(graph(), row)
        if (way) askAt(placeAtEnd(outlineFor(graph()).lines, graph(), way), below(row))
      },
      addOn: (row: OutlineRow, from: LinkStart) => askAt(from, below(row)),
    }
  }, [store])
}

/** Right below a line, where it is on the screen. */
function below(row: OutlineRow): Point {
  const box = document.getElementById(rowId(row.key))?.getBoundingClientRect()
  return box ? { x: box.left + 24 + row.depth * 48, y: box.bottom } : { x: innerWidth / 2 - 150, y: innerHeight / 3 }
}
