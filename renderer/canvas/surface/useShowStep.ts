import { useCallback } from 'react'
import { useBuilderStore } from '../builderContext.ts'
import { boxOf } from '../layout/boxes.ts'
import { useShowBox } from './useShowBox.ts'

/** The plus below a card, which is seen with it. */
const roomBelow = 64

/** Moves the view, only when it must, so that a step and the plus below it can be seen. */
export function useShowStep() {
  const store = useBuilderStore()
  const showBox = useShowBox()
  return useCallback(
    (id: string) => {
      const { places, steps } = store.getState().derived
      const [place, step] = [places.get(id), steps.get(id)]
      if (!place || !step) return
      const box = boxOf(step, place)
      showBox({ ...box, height: box.height + roomBelow })
    },
    [store, showBox],
  )
}
