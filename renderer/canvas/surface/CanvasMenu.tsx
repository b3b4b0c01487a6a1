import { Menu } from '@mantine/core'
import { IconNote, IconPlus } from '@tabler/icons-react'
import { useReactFlow } from '@xyflow/react'
import { useState } from 'react'
import { useCommands } from '../../commands/CommandsProvider.tsx'
import type { CommandId } from '../../commands/catalogue.ts'
import { canRun } from '../../commands/command.ts'
import { isMacComputer, printKeys } from '../../commands/keys.ts'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import styles from '../cards/StepMenu.module.css'
import type { Point } from '../layout/layout.ts'

const offered: readonly CommandId[] = ['step.paste', 'step.all', 'workflow.tidy', 'view.fit', 'view.map']

/** What can be done where the paper was clicked with the other button. The keyboard has a command for each. */
export function CanvasMenu({ at, onClose }: { at: Point | null; onClose: () => void }) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const { screenToFlowPosition } = useReactFlow()
  const commands = useCommands()
  const [isMac] = useState(isMacComputer)
  if (!at) return null
  const addStep = () => {
    store.getState().set({ picker: { target: { kind: 'loose', at: screenToFlowPosition(at) }, screen: at } })
  }
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={0} width={240} withinPortal returnFocus>
      <Menu.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={16} stroke={1.75} />} onClick={addStep}>
          Add a step here
        </Menu.Item>
        <Menu.Item
          leftSection={<IconNote size={16} stroke={1.75} />}
          onClick={() => actions.notes.add(screenToFlowPosition(at))}
        >
          Add a note here
        </Menu.Item>
        <Menu.Divider />
        {offered.map((id) => {
          const command = commands.find((one) => one.id === id)
          if (!command) return null
          return (
            <Menu.Item
              key={id}
              leftSection={<command.icon size={16} stroke={1.75} />}
              rightSection={command.keys ? <span className={styles.keys}>{printKeys(command.keys, isMac)}</span> : null}
              disabled={!canRun(command)}
              onClick={command.run}
            >
              {command.title}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
