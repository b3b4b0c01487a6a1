import { cardWidth } from '../cards/cardPorts.ts'
import type { Derived } from '../document/derive.ts'
import { cardHeight } from '../layout/layout.ts'

/** Where a link turns sideways: right below its step, right above the next one, or half way. */
export type Bend = 'early' | 'late' | 'middle'

/** The bend that keeps a long link from running behind other cards, as far as one bend can. */
export function bendOf({ places, steps }: Pick<Derived, 'places' | 'steps'>, source: string, target: string): Bend {
  const [from, to] = [places.get(source), places.get(target)]
  const step = steps.get(source)
  if (!from || !to || !step) return 'middle'
  const top = from.y + cardHeight(step)
  const isFree = (column: number) =>
    [...places].every(([id, { x, y }]) => {
      if (id === source || id === target) return true
      const isBeside = x > column + cardWidth / 2 || x + cardWidth < column + cardWidth / 2
      return isBeside || y + 60 < top || y > to.y - 20
    })
  if (to.y - top < 120) return 'middle'
  if (isFree(to.x)) return 'early'
  return isFree(from.x) ? 'late' : 'early'
}
