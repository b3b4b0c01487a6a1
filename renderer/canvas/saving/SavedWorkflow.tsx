import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { TurnOnSheet } from '../../panel/TurnOnSheet.tsx'
import { useBuilder } from '../builderContext.ts'
import type { BuilderStore } from '../builderStore.ts'
import { StaleBar } from './StaleBar.tsx'
import { useAutosave } from './useAutosave.ts'

/** What only a saved workflow has: saving, being changed elsewhere, and being turned on. */
export function SavedWorkflow({ store, id, revision }: { store: BuilderStore; id: string; revision: number }) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const autosave = useAutosave(store, id, revision)
  const { save, isTurningOn } = useBuilder((state) => ({ save: state.save, isTurningOn: state.isTurningOn }))
  const { data } = useQuery(queries.workflows.get.queryOptions({ input: { id } }))

  // After every save the state word ("changes not published") may be another.
  useEffect(() => {
    if (save.kind === 'saved' && save.atMs !== null)
      void queryClient.invalidateQueries({ queryKey: queries.workflows.key() })
  }, [save, queryClient, queries])

  return (
    <>
      {save.kind === 'stale' && (
        <StaleBar
          onReload={async () => {
            const fresh = await queryClient.fetchQuery({
              ...queries.workflows.get.queryOptions({ input: { id } }),
              staleTime: 0,
            })
            store.getState().load({ name: fresh.name, graph: fresh.graph })
            autosave.restart(fresh.revision)
          }}
        />
      )}
      {isTurningOn && data && <TurnOnSheet workflow={data} beforePlan={autosave.flush} />}
    </>
  )
}
