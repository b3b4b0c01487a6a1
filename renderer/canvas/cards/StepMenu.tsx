import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconArrowsJoin2, IconCheck, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isStart } from '../../../shared/graphProblems.ts'
import { useBuilder, useBuilderStore, useGraph, useStepActions } from '../builderContext.ts'
import { name } from '../document/graphEdits.ts'
import { openAddAfter } from '../surface/openPicker.ts'
import type { CardPort } from './cardPorts.ts'
import { MoreMenu } from './MoreMenu.tsx'
import styles from './StepMenu.module.css'

/** The small bar beside the chosen step, where no link runs: what a mouse can do by dragging, and a few things more, by a click. */
export function StepMenu({ id, ports }: { id: string; ports: readonly CardPort[] }) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const isAtStart = useBuilder(({ derived }) => {
    const step = derived.steps.get(id)
    return step !== undefined && isStart(step)
  })
  return (
    <div className={`${styles.bar} nodrag nopan`} role="toolbar" aria-label="This step">
      {ports.length > 0 && (
        <>
          <Act label="Add after" onClick={() => openAddAfter(store, id)}>
            <IconPlus size={18} />
          </Act>
          <ConnectMenu id={id} ports={ports} />
        </>
      )}
      <Act label="Duplicate" onClick={actions.duplicateChosen}>
        <IconCopy size={18} />
      </Act>
      <Act label="Delete" onClick={actions.removeChosen}>
        <IconTrash size={18} />
      </Act>
      <MoreMenu isStart={isAtStart} />
    </div>
  )
}

function Act({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label} openDelay={200}>
      <ActionIcon
        size={28}
        tabIndex={-1}
        aria-label={label}
        onClick={(event) => {
          event.stopPropagation()
          onClick()
        }}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

/** The twin of dragging a link: every way out, and every step it may lead to. */
function ConnectMenu({ id, ports }: { id: string; ports: readonly CardPort[] }) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const graph = useGraph()
  const isOpen = useBuilder(({ connecting }) => connecting === id)
  const targets = graph.nodes.filter((step) => step.id !== id && !isStart(step))
  return (
    <Menu
      opened={isOpen}
      onChange={(opened) => store.getState().set({ connecting: opened ? id : null })}
      width={280}
      position="bottom-start"
      withinPortal
    >
      <Menu.Target>
        <ActionIcon size={28} tabIndex={-1} aria-label="Connect to…" title="Connect to…">
          <IconArrowsJoin2 size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {ports.map((port) => (
          <div key={port.id}>
            <Menu.Label>{ports.length > 1 ? `“${port.title}” leads to` : 'Leads to'}</Menu.Label>
            {targets.map((step) => {
              const isLinked = graph.edges.some(
                ({ source, port: way, target }) => source === id && way === port.id && target === step.id,
              )
              return (
                <Menu.Item
                  key={step.id}
                  leftSection={isLinked ? <IconCheck size={16} /> : <span className={styles.gap} />}
                  onClick={() => actions.connect({ source: id, port: port.id }, step.id)}
                >
                  {name(step)}
                </Menu.Item>
              )
            })}
          </div>
        ))}
        {targets.length === 0 && <Menu.Label>There is no other step yet.</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
