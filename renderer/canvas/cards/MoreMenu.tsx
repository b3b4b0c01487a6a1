import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommands } from '../../commands/CommandsProvider.tsx'
import type { CommandId } from '../../commands/catalogue.ts'
import { isMacComputer, printKeys } from '../../commands/keys.ts'
import styles from './StepMenu.module.css'

interface Entry {
  id: CommandId
  title: string
  /** A start stands where it is. */
  isForStarts: boolean
}

const place: readonly Entry[] = [
  { id: 'step.addBefore', title: 'Add before', isForStarts: false },
  { id: 'step.replace', title: 'Replace with…', isForStarts: true },
  { id: 'step.move', title: 'Move to…', isForStarts: false },
  { id: 'step.swap', title: 'Swap with…', isForStarts: true },
]
const clipboard: readonly Entry[] = [
  { id: 'step.copy', title: 'Copy', isForStarts: true },
  { id: 'step.cut', title: 'Cut', isForStarts: true },
  { id: 'step.paste', title: 'Paste after', isForStarts: true },
]

/** What is done with a step less often: its place among the others, and the clipboard. The twin of dragging it. */
export function MoreMenu({ isStart, switches }: { isStart: boolean; switches: 'off' | 'on' | null }) {
  return (
    <Menu position="right-start" width={220} withinPortal>
      <Menu.Target>
        <ActionIcon size={28} tabIndex={-1} aria-label="More" title="More">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Entries entries={place.filter(({ isForStarts }) => isForStarts || !isStart)} />
        {switches && <Entries entries={[{ id: 'step.off', title: `Switch ${switches}`, isForStarts: true }]} />}
        <Menu.Divider />
        <Entries entries={clipboard} />
      </Menu.Dropdown>
    </Menu>
  )
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const commands = useCommands()
  const [isMac] = useState(isMacComputer)
  return entries.map(({ id, title }) => {
    const command = commands.find((one) => one.id === id)
    if (!command) return null
    return (
      <Menu.Item
        key={id}
        leftSection={<command.icon size={16} stroke={1.75} />}
        rightSection={command.keys ? <span className={styles.keys}>{printKeys(command.keys, isMac)}</span> : null}
        onClick={command.run}
      >
        {title}
      </Menu.Item>
    )
  })
}
