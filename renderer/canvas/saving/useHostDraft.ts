import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { WorkflowDetail } from '../../../shared/contract/workflows.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useBuilder } from '../builderContext.ts'
import type { BuilderStore } from '../builderStore.ts'
import { startHistory } from '../document/history.ts'
import type { Autosave } from './autosave.ts'
import { keptHistory } from './keptHistory.ts'

/** After the workflow is drawn: nobody undoes in the first moment. */
const recallAfterMs = 200
const mostTries = 5

/**
 * Reading what the host has: what can be undone of before, a while after opening; and the draft itself, when somebody else
 * saved a newer one. Whoever has nothing unsaved simply follows; the newer one comes with its own edits to undo.
 */
export function useHostDraft(store: BuilderStore, autosave: Autosave, id: string, latest: WorkflowDetail | undefined) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()

  const [isRecalled, setRecalled] = useState(false)
  const recall = useCallback(async () => {
    // Who types on is saved meanwhile: then what was read is not about the latest, and is read again.
    for (let tries = 0; tries < mostTries; tries++) {
      const kept = await client.workflows.edits({ id })
      if (kept.revision !== autosave.revision()) continue
      const change = keptHistory(autosave.saved(), kept)
      if (!change) return
      autosave.recall(change)
      store.getState().load(change(store.getState().history))
      return
    }
  }, [client, autosave, store, id])
  const recallNow = useCallback(
    () =>
      recall()
        .catch(unread)
        .finally(() => setRecalled(true)),
    [recall],
  )

  const open = useCallback(
    ({ name, graph, revision }: Pick<WorkflowDetail, 'name' | 'graph' | 'revision'>) => {
      const history = startHistory({ name, graph })
      autosave.restart(history, revision)
      store.getState().load(history)
    },
    [autosave, store],
  )
  const read = useCallback(
    () => queryClient.fetchQuery({ ...queries.workflows.get.queryOptions({ input: { id } }), staleTime: 0 }),
    [queryClient, queries, id],
  )

  useEffect(() => {
    const timer = setTimeout(() => void recallNow(), recallAfterMs)
    return () => clearTimeout(timer)
  }, [recallNow])

  const isSaved = useBuilder(({ save }) => save.kind === 'saved') && autosave.unsaved() === null
  const isNewer = isSaved && latest !== undefined && latest.revision > autosave.revision()
  useEffect(() => {
    if (!isNewer || !latest) return
    open(latest)
    void recallNow()
  }, [isNewer, latest, open, recallNow])

  return { open, recall: recallNow, read, isRecalled }
}

export type HostDraft = ReturnType<typeof useHostDraft>

/** Undo then only goes back to where the workflow was opened. */
const unread = (error: unknown) => console.warn('What can be undone of before could not be read.', error)
