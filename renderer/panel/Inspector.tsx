import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import styles from './Inspector.module.css'
import { PersonPanel } from './results/PersonPanel.tsx'
import { TestListPanel } from './results/TestListPanel.tsx'
import { ManyPanel } from './step/ManyPanel.tsx'
import { StepPanel } from './step/StepPanel.tsx'
import { useNoStrayClick } from './useNoStrayClick.ts'
import { VersionsPanel } from './versions/VersionsPanel.tsx'
import { WorkflowPanel } from './workflow/WorkflowPanel.tsx'

/** The right side: the chosen step, a person's line, or the settings of the workflow. Overlays narrow windows. */
export function Inspector() {
  const store = useBuilderStore()
  const { workflowId, isShowingVersions, selected, person, list, isPanelOpen, focusPanel, focusField } = useBuilder(
    (state) => ({
      list: state.test?.list ?? null,
      selected: state.selected,
      workflowId: state.workflowId,
      isShowingVersions: state.isShowingVersions,
      person: state.person,
      isPanelOpen: state.isPanelOpen,
      focusPanel: state.focusPanel,
      focusField: state.focusField,
    }),
  )
  const panel = useRef<HTMLElement>(null)
  useNoStrayClick(panel, [isShowingVersions, person, list?.kind, ...selected].join(' '))
  // The number only says that the focus was asked for again.
  useEffect(() => {
    const find = (what: string) => panel.current?.querySelector<HTMLElement>(what)
    const wanted = focusField ? find(`[data-field="${CSS.escape(focusField)}"] :is(${fields})`) : null
    if (focusPanel > 0) (wanted ?? find(firstField) ?? find(firstButton) ?? panel.current)?.focus()
  }, [focusPanel, focusField])
  const [only] = selected
  const close = () => store.getState().set({ isPanelOpen: false })
  return (
    <aside
      ref={panel}
      className={styles.panel}
      data-open={isPanelOpen || undefined}
      aria-label="Inspector"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        close()
        document.querySelector<HTMLElement>('[data-screen="builder"]')?.focus({ preventScroll: true })
      }}
    >
      <ActionIcon className={styles.close} size={28} onClick={close} aria-label="Close the inspector">
        <IconX size={18} />
      </ActionIcon>
      {isShowingVersions && workflowId ? (
        <VersionsPanel workflowId={workflowId} />
      ) : person ? (
        <PersonPanel person={person} />
      ) : list ? (
        <TestListPanel list={list} />
      ) : selected.length > 1 ? (
        <ManyPanel />
      ) : only ? (
        <StepPanel key={only} id={only} />
      ) : (
        <WorkflowPanel />
      )}
    </aside>
  )
}

const firstButton = '[role="tabpanel"] button'
const fields = 'input:not([type="hidden"]), textarea, [contenteditable]'
const firstField = `[role="tabpanel"] :is(${fields})`
