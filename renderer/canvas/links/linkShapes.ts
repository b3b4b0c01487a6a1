import type { BuilderStore } from '../builderStore.ts'
import type { Point } from '../layout/layout.ts'

/** The line of a link as it is drawn, corner by corner, and where its word and its "+" stand. In canvas pixels. */
export interface LinkShape {
  corners: readonly Point[]
  label: Point
}

const byCanvas = new WeakMap<BuilderStore, Map<string, LinkShape>>()

/**
 * The links that are drawn now. Asking the browser what lies at a point makes it lay out the page at every move of the mouse;
 * here it is a little arithmetic.
 */
export function drawnLinks(store: BuilderStore): Map<string, LinkShape> {
  const known = byCanvas.get(store)
  if (known) return known
  const links = new Map<string, LinkShape>()
  byCanvas.set(store, links)
  return links
}

/** The corners of a line with straight corners, from the path it is drawn with. */
export function cornersOf(path: string): Point[] {
  const numbers = path.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)?.map(Number) ?? []
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []))
}

/** Half a word with its "+". */
const label = { width: 40, height: 14 }

/** The link that comes nearest to a point, if it comes within reach of it. */
export function linkNear(links: ReadonlyMap<string, LinkShape>, at: Point, reach: number): string | null {
  let nearest: { id: string; far: number } | null = null
  for (const [id, shape] of links) {
    const onLabel = Math.hypot(
      Math.max(0, Math.abs(at.x - shape.label.x) - label.width),
      Math.max(0, Math.abs(at.y - shape.label.y) - label.height),
    )
    const far = shape.corners
      .slice(1)
      .reduce((least, to, index) => Math.min(least, distance(at, shape.corners[index] ?? to, to)), onLabel)
    if (far <= reach && (nearest === null || far < nearest.far)) nearest = { id, far }
  }
  return nearest?.id ?? null
}

/** From a point to a straight piece of line. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const [wide, high] = [to.x - from.x, to.y - from.y]
  const long = wide * wide + high * high
  const share = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * wide + (y - from.y) * high) / long))
  return Math.hypot(x - from.x - share * wide, y - from.y - share * high)
}
