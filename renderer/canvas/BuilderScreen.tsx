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
  const { data, error } = useQuery(queries.workflows.get.queryOptions({ input: { id: workflowId } }))
  if (data) return <Opened workflow={data} isTurningOn={isTurningOn} />
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
  const [opened] = useState(workflow)
  useEffect(() => {
    if (!isTurningOn) return
    store.getState().set({ isTurningOn: true })
    go(`/workflows/${opened.id}`, { replace: true })
  }, [isTurningOn, store, opened, go])
  return (
    <Builder store={store} template={null}>
      <SavedWorkflow store={store} id={opened.id} revision={opened.revision} />
    </Builder>
  )
}
