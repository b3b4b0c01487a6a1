import type { Box } from './boxes.ts'
import type { Point } from './layout.ts'

/** A thin line through cards that stand in one column or row, in canvas pixels. */
export interface Guide {
  axis: 'x' | 'y'
  /** Where it is: an x for an upright line, a y for a level one. */
  at: number
  from: number
  to: number
}

export interface Snap {
  /** How far the dragged card is drawn to its neighbours. */
  by: Point
  guides: Guide[]
}

const free: Snap = { by: { x: 0, y: 0 }, guides: [] }

/** Draws a dragged card into the column or row of another one that is no further off than `reach`. */
export function snapTo(dragged: Box, others: readonly Box[], reach: number): Snap {
  const [column, row] = [nearest(dragged, others, reach, columnsOf), nearest(dragged, others, reach, rowsOf)]
  if (column === null && row === null) return free
  const by = { x: column?.by ?? 0, y: row?.by ?? 0 }
  const there = { ...dragged, x: dragged.x + by.x, y: dragged.y + by.y }
  const guides: Guide[] = []
  if (column !== null) {
    const ends = [there, ...others.filter((box) => columnsOf(box).some((x) => near(x, column.at)))]
    guides.push({
      axis: 'x',
      at: column.at,
      from: least(ends, ({ y }) => y),
      to: most(ends, (box) => box.y + box.height),
    })
  }
  if (row !== null) {
    const ends = [there, ...others.filter((box) => rowsOf(box).some((y) => near(y, row.at)))]
    guides.push({ axis: 'y', at: row.at, from: least(ends, ({ x }) => x), to: most(ends, (box) => box.x + box.width) })
  }
  return { by, guides }
}

/** Cards are equally wide, so their left edges tell that they stand below one another; their heights differ. */
const columnsOf = ({ x }: Box) => [x]
const rowsOf = ({ y, height }: Box) => [y, y + height / 2]

function nearest(dragged: Box, others: readonly Box[], reach: number, linesOf: (box: Box) => number[]) {
  let best: { by: number; at: number } | null = null
  for (const other of others)
    for (const [index, at] of linesOf(other).entries()) {
      const by = at - (linesOf(dragged)[index] ?? at)
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by))) best = { by, at }
    }
  return best
}

const near = (a: number, b: number) => Math.abs(a - b) < 0.5
const least = (boxes: readonly Box[], of: (box: Box) => number) => Math.min(...boxes.map(of))
const most = (boxes: readonly Box[], of: (box: Box) => number) => Math.max(...boxes.map(of))
