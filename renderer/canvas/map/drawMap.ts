import type { Box } from '../layout/boxes.ts'
import type { MapSize, MapView } from './mapView.ts'

/** A card as the map shows it: a piece of colour. */
export interface MapCard extends Box {
  colour: string
  hasProblem: boolean
}
export interface MapColours {
  problem: string
  seen: string
  shade: string
}

/** Draws the cards, those with problems last and larger, and what the window shows of them. */
export function drawMap(
  paper: CanvasRenderingContext2D,
  { width, height }: MapSize,
  { scale, origin }: MapView,
  cards: readonly MapCard[],
  seen: Box,
  colours: MapColours,
) {
  const place = ({ x, y, width: w, height: h }: Box, least: number) =>
    [(x - origin.x) * scale, (y - origin.y) * scale, Math.max(least, w * scale), Math.max(least, h * scale)] as const
  paper.clearRect(0, 0, width, height)
  for (const card of cards) {
    paper.fillStyle = card.colour
    if (!card.hasProblem) paper.fillRect(...place(card, 2))
  }
  paper.fillStyle = colours.problem
  for (const card of cards) if (card.hasProblem) paper.fillRect(...place(card, 5))
  const [left, top, wide, high] = place(seen, 4)
  paper.fillStyle = colours.shade
  paper.beginPath()
  paper.rect(0, 0, width, height)
  paper.rect(left, top, wide, high)
  paper.fill('evenodd')
  paper.strokeStyle = colours.seen
  paper.lineWidth = 1.5
  paper.strokeRect(left, top, wide, high)
}
