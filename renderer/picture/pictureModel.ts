import type { Graph, GraphNode } from '../../shared/graph.ts'
import type { Family } from '../../shared/nodes/define.ts'
import { nodeOf } from '../../shared/nodes/index.ts'
import { isOff } from '../../shared/stepOff.ts'
import { cardPorts, cardWidth } from '../canvas/cards/cardPorts.ts'
import { cardWords } from '../canvas/cards/cardWords.ts'
import { type Derived, derive } from '../canvas/document/derive.ts'
import { type Bend, bendOf } from '../canvas/links/bendOf.ts'
import { bottom, linkPath, right, top } from '../canvas/links/linkPath.ts'
import { wordsOf } from '../panel/texts/textParts.ts'
import { wrapLines } from './wrapLines.ts'

/** A workflow as a drawing of plain shapes, in pixels from its own upper left corner. */
export interface Picture {
  width: number
  height: number
  cards: PictureCard[]
  links: PictureLink[]
}
export interface PictureCard {
  id: string
  x: number
  y: number
  width: number
  height: number
  family: Family | null
  icon: string
  word: string
  /** The sentence, two lines at most. */
  lines: string[]
  when: string | null
  isOff: boolean
}
export interface PictureLink {
  id: string
  path: string
  tip: { x: number; y: number }
  /** The word of its way. */
  word: { text: string; x: number; y: number } | null
}

/** How wide a text is, in pixels, as a font of 14 pixels draws it. */
export type Measure = (text: string) => number

const margin = 24
/** Half a handle, by which the lines of the canvas begin and end outside the cards. */
const half = 6
const wordHalf = 40
const textWidth = cardWidth - 12 - 36 - 12 - 14

/** What to draw of a workflow: without anything that only serves its editing. */
export function pictureOf(graph: Graph, measure: Measure = roughly): Picture {
  const derived = derive(graph, null)
  const cards = graph.nodes.map((step) => cardOf(step, derived, measure))
  const bends = new Map(graph.edges.flatMap((edge) => bendsOf(edge, derived)))
  // What passes beside the cards, and the word on it, lie inside the frame as well.
  const asides = [...bends.values()].flatMap((bend) => (typeof bend === 'object' ? [bend.x] : []))
  const left = Math.min(0, ...cards.map(({ x }) => x), ...asides.map((x) => x - wordHalf)) - margin
  const upper = Math.min(0, ...cards.map(({ y }) => y)) - margin
  const placed = new Map(cards.map((card) => [card.id, { ...card, x: card.x - left, y: card.y - upper }]))
  return {
    width:
      Math.max(0, ...[...placed.values()].map(({ x, width }) => x + width), ...asides.map((x) => x + wordHalf - left)) +
      margin,
    height: Math.max(0, ...[...placed.values()].map(({ y, height }) => y + height)) + margin,
    cards: [...placed.values()],
    links: graph.edges.flatMap((edge) => linkOf(edge, derived, placed, shifted(bends.get(edge.id), left))),
  }
}

function cardOf(step: GraphNode, { places, whenWordsOf }: Derived, measure: Measure): PictureCard {
  const node = nodeOf(step.type)
  const { word, sentence } = cardWords(step)
  const place = places.get(step.id) ?? { x: 0, y: 0 }
  const lines = wrapLines(wordsOf(sentence), textWidth, 2, measure)
  const when = whenWordsOf.get(step.id) ?? null
  return {
    ...place,
    id: step.id,
    width: cardWidth,
    height: Math.max(58, 38 + lines.length * 20 + (when ? 18 : 0)),
    family: node?.family ?? null,
    icon: node?.icon ?? '',
    word,
    lines,
    when,
    isOff: isOff(step),
  }
}

/** The bend of one link, by its id. */
function bendsOf({ id, source, port, target }: Graph['edges'][number], derived: Derived): [string, Bend][] {
  const step = derived.steps.get(source)
  const way = step && cardPorts(step, [port]).find((one) => one.id === port)
  return way ? [[id, bendOf(derived, source, target, way)]] : []
}

const shifted = (bend: Bend = 'middle', left: number): Bend =>
  typeof bend === 'object' ? { ...bend, x: bend.x - left } : bend

function linkOf(
  { id, source, port, target }: Graph['edges'][number],
  derived: Derived,
  placed: ReadonlyMap<string, PictureCard>,
  bend: Bend,
): PictureLink[] {
  const [step, from, to] = [derived.steps.get(source), placed.get(source), placed.get(target)]
  if (!step || !from || !to) return []
  const ports = cardPorts(step, [port])
  const way = ports.find((one) => one.id === port)
  if (!way) return []
  const isSide = way.side === 'side'
  const ends = {
    sourceX: isSide ? from.x + from.width + half : from.x + (from.width * way.percent) / 100,
    sourceY: isSide ? from.y + (from.height * way.percent) / 100 : from.y + from.height + half,
    sourcePosition: isSide ? right : bottom,
    targetX: to.x + to.width / 2,
    targetY: to.y - half,
    targetPosition: top,
  }
  const lane = ports.filter(({ side }) => side === 'side').findIndex((one) => one.id === port)
  const [path, x, y] = linkPath(ends, { bend, lane, twin: 0, isOfMany: false })
  const word = ports.length > 1 && port !== 'next' ? { text: way.title, x, y } : null
  return [{ id, path, tip: { x: ends.targetX, y: to.y }, word }]
}

/** Near enough where nothing can be measured. */
const roughly: Measure = (text) => text.length * 7.4
