import { ActionIcon, Button, Tooltip, VisuallyHidden } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconFlask2,
  IconHistory,
  IconSitemap,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { factsOf } from '../../commands/command.ts'
import type { OpenTemplate } from '../Builder.tsx'
import { useBuilder, useBuilderStore, useStepActions } from '../builderContext.ts'
import styles from './BuilderHeader.module.css'
import { ExportMenu } from './ExportMenu.tsx'
import { MakeItMine } from './MakeItMine.tsx'
import { NameField } from './NameField.tsx'
import { PublishButtons, StateWord } from './PublishButtons.tsx'
import { TurnBackLabel } from './TurnBackLabel.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'

/** Name and state of the open workflow, and what can be done with it as a whole. */
export function BuilderHeader({ template }: { template: OpenTemplate | null }) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const { id, name, canUndo, canRedo, isTesting, view } = useBuilder(({ workflowId, history, test, view: shown }) => ({
    id: workflowId,
    name: history.present.name,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isTesting: test !== null,
    view: shown,
  }))
  return (
    <header className={styles.header}>
      <Tooltip label="All workflows">
        <ActionIcon component={Link} href="/workflows" aria-label="All workflows">
          <IconChevronLeft size={20} />
        </ActionIcon>
      </Tooltip>
      <VisuallyHidden component="h1">{name}</VisuallyHidden>
      <NameField isReadOnly={template !== null} />
      {template ? <span className={styles.state}>Template</span> : id && <StateWord id={id} />}
      <ViewSwitch />
      <span className={styles.space} />
      <Tool
        label="Undo"
        tip={<TurnBackLabel way="Undo" keys={factsOf('workflow.undo').keys ?? ''} />}
        onClick={actions.undo}
        isEnabled={canUndo}
      >
        <IconArrowBackUp size={20} />
      </Tool>
      <Tool
        label="Redo"
        tip={<TurnBackLabel way="Redo" keys={factsOf('workflow.redo').keys ?? ''} />}
        onClick={actions.redo}
        isEnabled={canRedo}
      >
        <IconArrowForwardUp size={20} />
      </Tool>
      {id && (
        <Tool
          label="Versions"
          tip="Versions"
          onClick={() => store.getState().set({ isShowingVersions: true, isPanelOpen: true })}
          isEnabled
        >
          <IconHistory size={20} />
        </Tool>
      )}
      <Button
        variant="default"
        className={styles.wide}
        leftSection={<IconSitemap size={16} />}
        onClick={actions.tidy}
        disabled={view === 'outline'}
      >
        Tidy
      </Button>
      <ExportMenu />
      <Button
        variant={isTesting ? 'light' : 'default'}
        leftSection={<IconFlask2 size={16} />}
        aria-pressed={isTesting}
        onClick={() => store.getState().setTest(isTesting ? null : template ? { days: template.days } : {})}
      >
        {isTesting ? 'Exit test' : 'Test'}
      </Button>
      {template ? <MakeItMine id={template.id} /> : id && <PublishButtons id={id} />}
    </header>
  )
}

function Tool({
  label,
  tip,
  onClick,
  isEnabled,
  children,
}: {
  label: string
  tip: ReactNode
  onClick: () => void
  isEnabled: boolean
  children: ReactNode
}) {
  return (
    <Tooltip label={tip} disabled={!isEnabled}>
      <ActionIcon onClick={onClick} disabled={!isEnabled} aria-label={label}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
