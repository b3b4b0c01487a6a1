import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { WorkflowDetail } from '../../shared/contract/workflows.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Builder } from './Builder.tsx'
import { createBuilderStore } from './builderStore.ts'
import { SavedWorkflow } from './saving/SavedWorkflow.tsx'

/** A saved workflow, open to be drawn, tested and turned on. `isTurningOn` opens it with the last look before that. */
export function BuilderScreen({ workflowId, isTurningOn }: { workflowId: string; isTurningOn: boolean }) {
  const { queries } = useApi()
  const [, go] = useLocation()
  const { data, error, isStale, isFetchedAfterMount } = useQuery(
    queries.workflows.get.queryOptions({ input: { id: workflowId } }),
  )
  // What was read some time ago may be old: the draft that is edited from now on must be the one the host has.
  const [opened, setOpened] = useState<WorkflowDetail | null>(null)
  if (!opened && data && (!isStale || isFetchedAfterMount)) setOpened(data)
  if (opened) return <Opened workflow={opened} isTurningOn={isTurningOn} />
  if (error)
    return (
      <EmptyState
        icon={IconAlertTriangle}
        title="This workflow can’t be opened"
        text={sentenceOf(error)}
        action={<Button onClick={() => go('/workflows')}>See all workflows</Button>}
      />
    )
  return <Waiting />
}

/** The document is taken over once; from then on it is edited here, and only read again when asked. */
function Opened({ workflow, isTurningOn }: { workflow: WorkflowDetail; isTurningOn: boolean }) {
  const [, go] = useLocation()
  const [store] = useState(() => createBuilderStore(workflow))
  useEffect(() => {
    if (!isTurningOn) return
    store.getState().set({ isTurningOn: true })
    go(`/workflows/${workflow.id}`, { replace: true })
  }, [isTurningOn, store, workflow, go])
  return (
    <Builder store={store} template={null}>
      <SavedWorkflow store={store} opened={workflow} />
    </Builder>
  )
}
