import { Button } from '@mantine/core'
import { IconFileImport, IconPlus, IconSitemap } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FailedToRead } from '../ui/FailedToRead.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { useNow } from '../ui/useNow.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { TemplateGallery } from './TemplateGallery.tsx'
import { useMakeWorkflow } from './useMakeWorkflow.ts'
import styles from './WorkflowsScreen.module.css'
import { WorkflowTable } from './WorkflowTable.tsx'

/** Every workflow with what it does right now, and the templates to begin from. */
export function WorkflowsScreen() {
  const { queries } = useApi()
  const { data, error, refetch } = useQuery(queries.workflows.list.queryOptions())
  const { create, chooseFile } = useMakeWorkflow()
  const nowMs = useNow()
  if (error && !data) return <FailedToRead sentence={sentenceOf(error)} onRetry={refetch} />
  if (!data) return <Waiting />
  const workflows = data.filter(({ status }) => status !== 'archived')
  return (
    <Page
      title="Workflows"
      actions={
        <>
          <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} onClick={chooseFile}>
            Import file
          </Button>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => create({})}>
            New workflow
          </Button>
        </>
      }
    >
      <div className={styles.sections}>
        {workflows.length > 0 ? (
          <WorkflowTable workflows={workflows} nowMs={nowMs} />
        ) : (
          <Section title="Your workflows">
            <EmptyState
              icon={IconSitemap}
              title="No workflow yet"
              text="A workflow is your follow-up as a picture: when someone asks, send this, wait two days, did they reply? Take a template below, or draw your own."
              action={<Button onClick={() => create({})}>Start from a blank page</Button>}
            />
          </Section>
        )}
        <TemplateGallery onUse={(template) => create({ template })} />
      </div>
    </Page>
  )
}
