import { Menu } from '@mantine/core'
import { useState } from 'react'
import styles from './CommandItem.module.css'
import { useCommands } from './CommandsProvider.tsx'
import type { CommandId } from './catalogue.ts'
import { canRun } from './command.ts'
import { isMacComputer, printKeys } from './keys.ts'

/** A command in a menu, with its icon and its keys. `title`, where its place makes fewer words enough. */
export function CommandItem({ id, title }: { id: CommandId; title?: string | undefined }) {
  const command = useCommands().find((one) => one.id === id)
  const [isMac] = useState(isMacComputer)
  if (!command) return null
  return (
    <Menu.Item
      leftSection={<command.icon size={16} stroke={1.75} />}
      rightSection={command.keys ? <span className={styles.keys}>{printKeys(command.keys, isMac)}</span> : null}
      disabled={!canRun(command)}
      onClick={command.run}
    >
      {title ?? command.title}
    </Menu.Item>
  )
}
