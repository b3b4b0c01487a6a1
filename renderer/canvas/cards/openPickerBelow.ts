import type { MouseEvent } from 'react'
import type { BuilderStore } from '../builderStore.ts'
import type { LinkStart } from '../document/graphEdits.ts'

/** Asks which step comes next on a way, right below what was clicked. */
export function openPickerBelow(store: BuilderStore, from: LinkStart, event: MouseEvent<HTMLElement>) {
  event.stopPropagation()
  const { left, bottom } = event.currentTarget.getBoundingClientRect()
  store.getState().set({ picker: { target: { kind: 'after', from }, screen: { x: left, y: bottom } } })
}
