import { useEffect, useRef, useState } from 'react'
import type { WorkflowDetail } from '../../../shared/contract/workflows.ts'
import { sameData } from '../../../shared/edits/sameData.ts'
import { toastDone } from '../../ui/toast.tsx'
import type { BuilderStore } from '../builderStore.ts'
import type { WorkflowDocument } from '../document/document.ts'
import { browserCopies, type UnsavedCopy } from './unsavedCopy.ts'

/**
 * What was not saved when the window was closed. It is put back, as an edit that can be undone, when nothing was saved since;
 * else it is given back here, for the person to choose.
 */
export function useUnsavedCopy(
  store: BuilderStore,
  { id, name, graph, revision }: WorkflowDetail,
  isRecalled: boolean,
) {
  const [copy] = useState(() => browserCopies.read(id))
  const [asked, setAsked] = useState<UnsavedCopy | null>(null)
  const isLookedAt = useRef(false)
  useEffect(() => {
    const isBasedOnThis = copy?.revision === revision
    if (!copy || isLookedAt.current || (!isBasedOnThis && !isRecalled)) return
    isLookedAt.current = true
    const isKnown = (state: WorkflowDocument) => sameData(state, copy.document)
    // The last save got through after all, and the workflow may have been edited on since.
    if (isKnown({ name, graph }) || store.getState().history.past.some(isKnown)) browserCopies.forget(id)
    else if (!isBasedOnThis) setAsked(copy)
    else {
      store.getState().change(copy.document)
      toastDone('Your last changes had not been saved. They are back.', {
        label: 'Undo',
        run: () => store.getState().undo(),
      })
    }
  }, [copy, store, id, name, graph, revision, isRecalled])
  const decided = () => {
    browserCopies.forget(id)
    setAsked(null)
  }
  return { asked, decided }
}
export type LeftCopy = ReturnType<typeof useUnsavedCopy>
