import { createStore } from 'zustand/vanilla'

/** Grows with every move of the picture by hand: wheel, drag, pinch. What the program moves by itself is no reason for a map. */
export const handMoves = createStore<{ count: number }>(() => ({ count: 0 }))

export const movedByHand = (event: MouseEvent | TouchEvent | null) => {
  if (event) handMoves.setState(({ count }) => ({ count: count + 1 }))
}
