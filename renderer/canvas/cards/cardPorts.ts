import type { GraphNode } from '../../../shared/graph.ts'
import type { Port } from '../../../shared/nodes/define.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'

/** The width of a card in canvas pixels. */
export const cardWidth = 280

export interface CardPort extends Port {
  /** Where it sits: along the foot of the card, or at its side for ways that may stay unlinked. */
  side: 'foot' | 'side'
  /** Along the foot in percent of the width, or down the side in percent of the height. */
  percent: number
}

const known = new WeakMap<GraphNode, readonly CardPort[]>()

/** The ways out as they stand on a card. A step that can't be read keeps those its links use. */
export function cardPorts(step: GraphNode, linked: readonly string[]): readonly CardPort[] {
  if (!nodeOf(step.type)) return standing(linked.map((id) => ({ id, title: id, optional: true })))
  // A step never changes, it is replaced: what was read from it once holds as long as it is there.
  const before = known.get(step)
  if (before) return before
  const ports = standing(portsOf(step))
  known.set(step, ports)
  return ports
}

function standing(ports: readonly Port[]): readonly CardPort[] {
  const isSide = (port: Port, index: number) => port.optional === true && index > 0
  const feet = ports.filter((port, index) => !isSide(port, index))
  const sides = ports.filter(isSide)
  return ports.map((port, index) => {
    const [side, row] = isSide(port, index) ? (['side', sides] as const) : (['foot', feet] as const)
    return { ...port, side, percent: Math.round(((row.indexOf(port) + 1) / (row.length + 1)) * 100) }
  })
}

/** The ways along the foot of a card that have too little room there for their words: then the card lists them. */
export function listedWays(ports: readonly CardPort[]): readonly CardPort[] {
  const feet = ports.filter(({ side }) => side === 'foot')
  return feet.length > 3 || isTight(feet) ? feet : []
}

/** Do the words of two neighbours touch? A letter is about 6.2 pixels wide. */
function isTight(feet: readonly CardPort[]): boolean {
  const apart = cardWidth / (feet.length + 1)
  const widthOf = ({ title }: CardPort) => 18 + 6.2 * title.length
  return feet.slice(1).some((port, index) => {
    const before = feet[index]
    return before !== undefined && (widthOf(before) + widthOf(port)) / 2 + 4 > apart
  })
}
