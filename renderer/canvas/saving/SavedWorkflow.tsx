import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { WorkflowDetail } from '../../../shared/contract/workflows.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { FirstBatchBar } from '../../firstBatch/FirstBatchBar.tsx'
import { TurnOnSheet } from '../../panel/TurnOnSheet.tsx'
import { useBuilder } from '../builderContext.ts'
import type { BuilderStore } from '../builderStore.ts'
import { SavingBars } from './SavingBars.tsx'
import { useAutosave } from './useAutosave.ts'
import { useHostDraft } from './useHostDraft.ts'
import { useUnsavedCopy } from './useUnsavedCopy.ts'

/** What only a saved workflow has: saving, being changed elsewhere, and being turned on. */
export function SavedWorkflow({ store, opened }: { store: BuilderStore; opened: WorkflowDetail }) {
  const { queries } = useApi()
  const { id } = opened
  const autosave = useAutosave(store, opened)
  const isTurningOn = useBuilder((state) => state.isTurningOn)
  const { data, dataUpdatedAt } = useQuery(queries.workflows.get.queryOptions({ input: { id } }))
  const host = useHostDraft(store, autosave, id, data)
  const left = useUnsavedCopy(store, opened, host.isRecalled)

  // The host answers again: no need to wait for the next try.
  useEffect(() => {
    if (dataUpdatedAt > 0 && store.getState().save.kind === 'failed') void autosave.flush()
  }, [dataUpdatedAt, store, autosave])

  return (
    <>
      <SavingBars store={store} autosave={autosave} host={host} left={left} />
      <FirstBatchBar workflowId={id} />
      {isTurningOn && data && <TurnOnSheet workflow={data} flush={autosave.flush} />}
    </>
  )
}
