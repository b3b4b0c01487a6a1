import { cardWidth } from '../cards/cardPorts.ts'
import type { Derived } from '../document/derive.ts'
import { cardHeight } from './layout.ts'

const margin = 72

/** The first look at a canvas of this size: everything where it stays readable, else the top, in the middle. `inset` is covered at the left. */
export function startView({ places, graph }: Derived, box: { width: number; height: number }, inset: number) {
  const { height } = box
  const width = box.width - inset
  if (graph.nodes.length === 0) return { x: inset + width / 2, y: height / 3, zoom: 1 }
  const spots = graph.nodes.map((step) => ({ ...(places.get(step.id) ?? { x: 0, y: 0 }), height: cardHeight(step) }))
  const left = Math.min(...spots.map(({ x }) => x))
  const right = Math.max(...spots.map(({ x }) => x)) + cardWidth
  const top = Math.min(...spots.map(({ y }) => y))
  const bottom = Math.max(...spots.map((spot) => spot.y + spot.height))
  const fits = Math.min((width - margin) / (right - left), (height - 2 * margin) / (bottom - top))
  const zoom = Math.min(1, Math.max(0.78, fits))
  const isWide = (right - left) * zoom > width - margin
  const first = spots.toSorted((a, b) => a.y - b.y)[0]
  const middle = isWide && first ? first.x + cardWidth / 2 : (left + right) / 2
  return {
    x: Math.round(inset + width / 2 - middle * zoom),
    y: Math.round(margin - top * zoom),
    zoom,
  }
}
