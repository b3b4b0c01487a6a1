import type { BuilderStore } from '../builderStore.ts'
import { cardPorts } from '../cards/cardPorts.ts'
import type { LinkStart } from '../document/graphEdits.ts'
import { openEnds } from '../document/openEnds.ts'
import type { Point } from '../layout/layout.ts'

/** Asks what comes after a step: on its first free way, else between it and what follows. */
export function openAddAfter(store: BuilderStore, id: string) {
  const { derived, set } = store.getState()
  const step = derived.steps.get(id)
  if (!step) return
  const linked = derived.graph.edges.filter(({ source }) => source === id).map(({ port }) => port)
  const ports = cardPorts(step, linked).filter(({ side }) => side === 'foot')
  const port = ports.find((one) => !linked.includes(one.id)) ?? ports[0]
  if (!port) return
  const from: LinkStart = { source: id, port: port.id }
  set({ picker: { target: { kind: 'after', from }, screen: belowCard(id) } })
}

/** Asks for a step that comes before another one, or that takes its place. */
export const openStepPicker = (store: BuilderStore, kind: 'before' | 'replace', step: string) =>
  store.getState().set({ picker: { target: { kind, step }, screen: besideCard(step) } })

/** Asks for a step to be added: after the chosen one; else where the workflow goes on, if that is one place only; else in the middle of what is seen. */
export function openQuickAdd(store: BuilderStore, middle: Point) {
  const { selected, derived, set } = store.getState()
  const ends = openEnds(derived.graph)
  const [only = ends.length === 1 ? ends[0]?.id : undefined] = selected
  const step = only === undefined ? undefined : derived.steps.get(only)
  if (only !== undefined && step && cardPorts(step, []).length > 0) openAddAfter(store, only)
  else set({ picker: { target: { kind: 'loose', at: null }, screen: middle } })
}

/** To the right of a step, in pixels of the window, so that the step stays in sight. */
export function besideCard(id: string): Point {
  const box = document.getElementById(`step-${id}`)?.getBoundingClientRect()
  return box ? { x: box.right + 12, y: box.top } : middleOfWindow()
}

function belowCard(id: string): Point {
  const box = document.getElementById(`step-${id}`)?.getBoundingClientRect()
  return box ? { x: box.left + 24, y: box.bottom + 8 } : middleOfWindow()
}

const middleOfWindow = (): Point => ({ x: innerWidth / 2 - 150, y: innerHeight / 3 })
