import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { openAddAfter } from '../surface/openPicker.ts'
import { ConnectMenu } from './ConnectMenu.tsx'
import type { CardPort } from './cardPorts.ts'
import { MoreMenu } from './MoreMenu.tsx'
import styles from './StepMenu.module.css'

/** The small bar beside the chosen step, where no link runs: what a mouse can do by dragging, and a few things more, by a click. */
export function StepMenu({ id, ports }: { id: string; ports: readonly CardPort[] }) {
  const store = useBuilderStore()
  const actions = useStepActions()
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
      <MoreMenu id={id} />
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
