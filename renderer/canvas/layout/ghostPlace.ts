import type { PickerTarget } from '../builderStore.ts'
import type { Derived } from '../document/derive.ts'
import { cardHeight, freeSpot, type Point, rowGap } from './layout.ts'

/** Where the step that is about to be chosen will stand, or null where it takes a place between others. */
export function ghostPlace(target: PickerTarget, { graph, places, steps }: Derived): Point | null {
  if (target.kind === 'loose') return target.at
  if (target.kind !== 'after') return null
  const { source, port } = target.from
  const [step, place] = [steps.get(source), places.get(source)]
  if (!step || !place || graph.edges.some((edge) => edge.source === source && edge.port === port)) return null
  return freeSpot(places, { x: place.x, y: place.y + cardHeight(step) + rowGap })
}
