import { useBuilder, useNumbersOf } from '../canvas/builderContext.ts'
import { placeSentence } from '../canvas/cards/stepSentence.ts'
import type { OutlineRow } from './outlineRows.ts'

/** What a screen reader adds to the active line, when it is a step: "Step 3 of 7 on the No way. 15 people waiting." */
export function usePlaceOfLine({ step }: OutlineRow, isActive: boolean): string | undefined {
  const { numbers } = useNumbersOf(step ?? '')
  return useBuilder(({ derived }) =>
    isActive && step !== null ? placeSentence(derived.graph, step, numbers) : undefined,
  )
}
