import { type CardPort, cardWidth } from '../cards/cardPorts.ts'
import type { Derived } from '../document/derive.ts'
import { cardHeight, type Places } from '../layout/layout.ts'
import { type Aside, asideOf } from './asideOf.ts'

/** Where a link turns sideways: right below its step, right above the next one, or half way; one that leads back passes aside. */
export type Bend = 'early' | 'late' | 'middle' | Aside

export const isSameBend = (a: Bend | undefined, b: Bend | undefined) =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && a.x === b.x && a.below === b.below && a.above === b.above)

interface Card {
  id: string
  x: number
  y: number
}

/** The bend that keeps a long link from running behind other cards, as far as one bend can. */
export function bendOf(
  { places, steps }: Pick<Derived, 'places' | 'steps'>,
  source: string,
  target: string,
  way: Pick<CardPort, 'side' | 'percent'>,
): Bend {
  const [from, to] = [places.get(source), places.get(target)]
  const step = steps.get(source)
  if (!from || !to || !step) return 'middle'
  const aside = asideOf({ places, steps }, source, target, way)
  if (aside) return aside
  const top = from.y + cardHeight(step)
  if (to.y - top < 120) return 'middle'
  const cards = byStretch(places)
  const isFree = (column: number) => {
    const middle = column + cardWidth / 2
    const near = [stretchOf(middle) - 1, stretchOf(middle)].flatMap((stretch) => cards.get(stretch) ?? [])
    return near.every(({ id, x, y }) => {
      if (id === source || id === target) return true
      const isBeside = x > middle || x + cardWidth < middle
      return isBeside || y + 60 < top || y > to.y - 20
    })
  }
  if (isFree(to.x)) return 'early'
  return isFree(from.x) ? 'late' : 'early'
}

const stretchOf = (x: number) => Math.floor(x / cardWidth)
const stretches = new WeakMap<Places, ReadonlyMap<number, readonly Card[]>>()

/** Cards by the stretch of the canvas, as wide as a card, in which they begin: a column need only look at two of them. */
function byStretch(places: Places): ReadonlyMap<number, readonly Card[]> {
  const known = stretches.get(places)
  if (known) return known
  const cards = [...places].map(([id, { x, y }]): Card => ({ id, x, y }))
  const found = Map.groupBy(cards, ({ x }) => stretchOf(x))
  stretches.set(places, found)
  return found
}
