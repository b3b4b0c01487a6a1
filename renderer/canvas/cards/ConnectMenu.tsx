import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsJoin2, IconCheck } from '@tabler/icons-react'
import { isStart } from '../../../shared/graphProblems.ts'
import { useBuilder, useBuilderStore, useGraph, useStepActions } from '../builderContext.ts'
import { name } from '../document/graphEdits.ts'
import type { CardPort } from './cardPorts.ts'
import styles from './StepMenu.module.css'

interface ConnectMenuProps {
  id: string
  ports: readonly CardPort[]
}

/** The twin of dragging a link: every way out, and every step it may lead to. */
export function ConnectMenu({ id, ports }: ConnectMenuProps) {
  const store = useBuilderStore()
  const isOpen = useBuilder(({ connecting }) => connecting === id)
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
        {isOpen && <Targets id={id} ports={ports} />}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Made only while it is open: a thousand steps are a long list to make at every key that is typed. */
function Targets({ id, ports }: ConnectMenuProps) {
  const actions = useStepActions()
  const graph = useGraph()
  const targets = graph.nodes.filter((step) => step.id !== id && !isStart(step))
  const links = graph.edges.filter(({ source }) => source === id)
  if (targets.length === 0) return <Menu.Label>There is no other step yet.</Menu.Label>
  return ports.map((port) => (
    <div key={port.id}>
      <Menu.Label>{ports.length > 1 ? `“${port.title}” leads to` : 'Leads to'}</Menu.Label>
      {targets.map((step) => {
        const isLinked = links.some((link) => link.port === port.id && link.target === step.id)
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
  ))
}
