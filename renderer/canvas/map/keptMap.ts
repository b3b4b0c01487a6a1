import { createStore } from 'zustand/vanilla'

const place = 'leadloom.map'

/** Whether the map stays: what one likes on every canvas, so it is remembered by this window and not by the workflow. */
export const keptMap = createStore<{ isKept: boolean }>(() => ({ isKept: localStorage.getItem(place) === 'kept' }))

export function toggleKeptMap() {
  const isKept = !keptMap.getState().isKept
  localStorage.setItem(place, isKept ? 'kept' : 'passing')
  keptMap.setState({ isKept })
}
