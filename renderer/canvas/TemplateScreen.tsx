import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Builder, type OpenTemplate } from './Builder.tsx'
import { createBuilderStore } from './builderStore.ts'
import type { WorkflowDocument } from './document/document.ts'

/** A shipped workflow, to be looked at and tested before it is made one's own. Nothing here is saved. */
export function TemplateScreen({ templateId, autoTest }: { templateId: string; autoTest: boolean }) {
  const { queries } = useApi()
  const [, go] = useLocation()
  const { data, error } = useQuery(queries.templates.get.queryOptions({ input: { id: templateId } }))
  if (data) return <Opened template={data} document={data} autoTest={autoTest} />
  if (error)
    return (
      <EmptyState
        icon={IconAlertTriangle}
        title="This template can’t be opened"
        text={sentenceOf(error)}
        action={<Button onClick={() => go('/workflows')}>See all templates</Button>}
      />
    )
  return <Waiting />
}

function Opened({
  template,
  document,
  autoTest,
}: {
  template: OpenTemplate
  document: WorkflowDocument
  autoTest: boolean
}) {
  const [store] = useState(() => {
    const created = createBuilderStore({ id: null, name: document.name, graph: document.graph })
    if (autoTest) created.getState().setTest({ days: template.days })
    return created
  })
  return <Builder store={store} template={template} />
}
