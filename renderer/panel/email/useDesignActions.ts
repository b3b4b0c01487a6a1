import { useMemo } from 'react'
import { useBuilderStore, useStepActions } from '../../canvas/builderContext.ts'
import type { BuilderStore } from '../../canvas/builderStore.ts'
import { toastDone } from '../../ui/toast.tsx'
import { type DesignActions, designActions } from './designActions.ts'

/** What can be done with the email of a step. */
export function useDesignActions(stepId: string): DesignActions {
  const store = useBuilderStore()
  const { changeConfig } = useStepActions()
  return useMemo(
    () =>
      designActions(stepId, {
        store,
        change: changeConfig,
        say: (sentence) => sayWithUndo(store, sentence),
        random: Math.random,
      }),
    [stepId, store, changeConfig],
  )
}

/** The offer to undo stands only as long as it would undo what the line tells of. */
function sayWithUndo(store: BuilderStore, sentence: string) {
  const hide = toastDone(sentence, { label: 'Undo', run: () => store.getState().undo() })
  const stop = store.subscribe(({ history }, before) => {
    if (history.present === before.history.present) return
    stop()
    hide()
  })
}
