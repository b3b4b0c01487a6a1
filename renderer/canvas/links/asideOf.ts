import { type CardPort, cardWidth } from '../cards/cardPorts.ts'
import type { Derived } from '../document/derive.ts'
import type { Box } from '../layout/boxes.ts'
import { cardHeight, type Places } from '../layout/layout.ts'

/** How a link that leads back passes beside the cards between. */
export interface Aside {
  /** Where it runs up, in canvas pixels. */
  x: number
  /** How far below its step, and how far above the next one, it turns sideways. */
  below: number
  above: number
}

interface Card {
  x: number
  y: number
  bottom: number
}
interface Given extends Aside {
  target: string
  top: number
  bottom: number
}

/** Half a word with its "+", also where it is drawn larger from some way off: so far from the cards it runs, for these stand on it. */
const clear = 72
/** Two that lead to different steps don't run into one another. */
const apart = 16
const turn = 20
/** Further off where a neighbour is in the way. */
const turns = [turn, 32, 44, 56]

/** The way back up past the cards between, at the nearer side with free room. Null for a link that does not lead back. */
export function asideOf(
  derived: Pick<Derived, 'places' | 'steps'>,
  source: string,
  target: string,
  way: Pick<CardPort, 'side' | 'percent'>,
): Aside | null {
  const { places, steps } = derived
  const [from, to, step] = [places.get(source), places.get(target), steps.get(source)]
  if (!from || !to || !step) return null
  const isSide = way.side === 'side'
  const foot = from.y + cardHeight(step)
  // From the side of a card a line comes to a neighbour in its row without passing one.
  if (to.y >= (isSide ? from.y - clear : foot)) return null
  const { cards, given } = roomOf(derived)
  const key = `${source} ${target} ${way.side}`
  const before = given.get(key)
  if (before) return before

  const sourceX = from.x + (isSide ? cardWidth : (cardWidth * way.percent) / 100)
  const sourceY = isSide ? from.y + (cardHeight(step) * way.percent) / 100 : foot
  const targetX = to.x + cardWidth / 2
  const top = to.y - turn - 6
  const bottom = sourceY + (isSide ? 0 : turn) + 6
  const taken = [
    ...cards
      .filter((card) => card.y < bottom && card.bottom > top)
      .map(({ x }) => ({ left: x - clear, right: x + cardWidth + clear })),
    ...[...given.values()]
      .filter((one) => one.target !== target && one.top < bottom && one.bottom > top)
      .map(({ x }) => ({ left: x - apart, right: x + apart })),
  ].toSorted((a, b) => a.left - b.left)

  const tried = (x: number) => {
    const [least, most] = [Math.min(sourceX, x), Math.max(sourceX, x)]
    const below = isSide ? 0 : turns.find((far) => isFree(cards, foot + far, least, most))
    const above = turns.find((far) => isFree(cards, to.y - far, Math.min(targetX, x), Math.max(targetX, x)))
    const blocked = (below === undefined ? 1 : 0) + (above === undefined ? 1 : 0)
    const far = Math.abs(sourceX - x) + Math.abs(targetX - x)
    return { x, below: below ?? turn, above: above ?? turn, blocked, far }
  }
  const right = tried(taken.reduce((x, one) => (one.left < x && x < one.right ? one.right : x), sourceX))
  const left = isSide ? right : tried(freeAtLeft(taken, sourceX))
  const isLeftBetter = left.blocked === right.blocked ? left.far < right.far : left.blocked < right.blocked
  const { x, below, above } = isLeftBetter ? left : right
  const found = { x, below, above, target, top, bottom }
  given.set(key, found)
  return found
}

const freeAtLeft = (taken: readonly { left: number; right: number }[], from: number) =>
  taken.toSorted((a, b) => b.right - a.right).reduce((x, one) => (one.left < x && x < one.right ? one.left : x), from)

/** Where links that lead back run up beside the cards, with their words: what is put on the canvas keeps off. */
export const asidesIn = (places: Places): Box[] =>
  [...(rooms.get(places)?.given.values() ?? [])].map(({ x, top, bottom }) => {
    return { x: x - clear, y: top, width: 2 * clear, height: bottom - top }
  })

/** Does a line at this height, between these two, pass no card? */
const isFree = (cards: readonly Card[], y: number, least: number, most: number) =>
  cards.every((card) => card.x - 6 > most || card.x + cardWidth + 6 < least || card.y - 6 > y || card.bottom + 6 < y)

const rooms = new WeakMap<Places, { cards: readonly Card[]; given: Map<string, Given> }>()

/** The cards, and the ways back that are given already: places that stay the same are looked at once. */
function roomOf({ places, steps }: Pick<Derived, 'places' | 'steps'>) {
  const known = rooms.get(places)
  if (known) return known
  const cards = [...places].map(([id, { x, y }]): Card => {
    const step = steps.get(id)
    return { x, y, bottom: y + (step ? cardHeight(step) : 0) }
  })
  const room = { cards, given: new Map<string, Given>() }
  rooms.set(places, room)
  return room
}
