import { expect, test } from 'vitest'
import type { Graph } from '../../../shared/graph.ts'
import { pictureOf } from '../../picture/pictureModel.ts'
import { type CardPort, cardPorts } from '../cards/cardPorts.ts'
import { derive } from '../document/derive.ts'
import { around, boxesOf } from '../layout/boxes.ts'
import type { Point } from '../layout/layout.ts'
import { followUp } from '../testing/graphs.ts'
import { bendOf } from './bendOf.ts'
import { bottom, linkPath, right, top } from './linkPath.ts'
import { cornersOf } from './linkShapes.ts'

const back = (port: string, target: string) => ({ id: `back-${port}`, source: 'check', port, target })
const again: Graph = {
  ...followUp,
  edges: [...followUp.edges.filter(({ id }) => id !== 'l4'), back('yes', 'hello')],
}

function drawn(graph: Graph, id: string) {
  const derived = derive(graph, null)
  const edge = graph.edges.find((one) => one.id === id)
  const step = edge && derived.steps.get(edge.source)
  const way = step && cardPorts(step, []).find((one) => one.id === edge.port)
  const [from, to] = [derived.places.get(edge?.source ?? ''), derived.places.get(edge?.target ?? '')]
  if (!edge || !step || !way || !from || !to) throw new Error('The link is not there.')
  const [box] = boxesOf([step], derived.places)
  const ends = endsOf(way, { ...from, height: box?.height ?? 0 }, to)
  const bend = bendOf(derived, edge.source, edge.target, way)
  const [path, x, y] = linkPath(ends, { bend, twin: 0, lane: 0, isOfMany: false })
  return { corners: cornersOf(path), label: { x, y }, cards: boxesOf(graph.nodes, derived.places) }
}

const endsOf = ({ side, percent }: CardPort, from: Point & { height: number }, to: Point) => ({
  sourceX: from.x + (side === 'side' ? 286 : (280 * percent) / 100),
  sourceY: from.y + (side === 'side' ? (from.height * percent) / 100 : from.height + 6),
  sourcePosition: side === 'side' ? right : bottom,
  targetX: to.x + 140,
  targetY: to.y - 6,
  targetPosition: top,
})

/** The cards that a line lies on, its ends left out, and those a word with its "+" lies on, also where it is drawn larger from some way off. */
function coveredBy({ corners, label, cards }: ReturnType<typeof drawn>) {
  const word = { x: label.x - 60, y: label.y - 14, width: 120, height: 28 }
  const pieces = corners.slice(1).flatMap((to, index) => {
    const piece = around([corners[index] ?? to, to].map((at) => ({ ...at, width: 0, height: 0 })))
    return piece ? [piece] : []
  })
  return cards.filter((card) =>
    [...pieces, word].some(
      (piece) =>
        piece.x < card.x + card.width &&
        piece.x + piece.width > card.x &&
        piece.y < card.y + card.height - 2 &&
        piece.y + piece.height > card.y + 2,
    ),
  )
}

test('a link that leads back passes beside the cards between, with its word on free paper', () => {
  const line = drawn(again, 'back-yes')
  expect(coveredBy(line)).toEqual([])
  expect(Math.min(...line.corners.map(({ x }) => x))).toBe(-72)
})

test('it passes at the side with free room, and around a neighbour that reaches into its way', () => {
  const placed = (places: Record<string, Point>): Graph => ({
    ...again,
    nodes: again.nodes.map((step, index) => ({
      ...step,
      position: places[step.id] ?? { x: 0, y: index * 150 },
    })),
  })
  const thanks = { x: -300, y: 200 }
  const line = drawn(placed({ thanks, remind: { x: 0, y: 900 } }), 'back-yes')
  expect(coveredBy(line)).toEqual([])
  expect(Math.max(...line.corners.map(({ x }) => x))).toBe(352)
  const tight = drawn(placed({ thanks: { x: -300, y: 500 }, remind: { x: 320, y: 480 } }), 'back-yes')
  expect(coveredBy(tight)).toEqual([])
})

test('two that lead back to different steps run apart', () => {
  const edges = [...followUp.edges.filter(({ source }) => source !== 'remind'), back('yes', 'start')]
  const both: Graph = { ...followUp, edges: [...edges, { ...back('next', 'hello'), source: 'remind' }] }
  const [one, other] = ['back-yes', 'back-next'].map((id) => drawn(both, id))
  const columns = [one, other].map((line) => line?.label.x ?? 0)
  expect(new Set(columns).size).toBe(2)
  expect([one, other].map((line) => line && coveredBy(line))).toEqual([[], []])
})

test('a picture follows the same line and has it inside its frame', () => {
  const { cards, links, width } = pictureOf(again)
  const link = links.find(({ id }) => id === 'back-yes')
  const corners = cornersOf(link?.path ?? '')
  const label = { x: link?.word?.x ?? 0, y: link?.word?.y ?? 0 }
  expect(
    coveredBy({ corners, label, cards: cards.map(({ x, y, width, height }) => ({ x, y, width, height })) }),
  ).toEqual([])
  expect(Math.min(label.x - 40, ...corners.map(({ x }) => x))).toBeGreaterThanOrEqual(24)
  expect(Math.max(label.x + 40, ...corners.map(({ x }) => x))).toBeLessThanOrEqual(width - 24)
})
