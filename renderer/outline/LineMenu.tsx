import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { useBuilderStore } from '../canvas/builderContext.ts'
import { focusCanvas } from '../canvas/surface/focusCanvas.ts'
import { isMacComputer, printKeys } from '../commands/keys.ts'
import styles from './OutlineTree.module.css'
import type { OutlineRow } from './outlineRows.ts'
import { useMenuItems } from './useMenuItems.ts'
import type { OutlineTree } from './useOutlineTree.ts'

interface LineMenuProps {
  row: OutlineRow
  isOpen: boolean
  onMenu: (key: string | null) => void
  onActivate: OutlineTree['activate']
}

/** Everything that can be done at a line, by a click. Asking for it makes the line the active one. */
export function LineMenu({ row, isOpen, onMenu, onActivate }: LineMenuProps) {
  const store = useBuilderStore()
  return (
    <Menu
      opened={isOpen}
      onChange={(opened) => onMenu(opened ? row.key : null)}
      onClose={focusCanvas}
      position="left-start"
      width={280}
      withinPortal
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ActionIcon
          className={styles.more}
          size={28}
          tabIndex={-1}
          aria-label="What can be done here"
          onClick={(event) => {
            event.stopPropagation()
            if (row.step === null || !store.getState().selected.includes(row.step)) onActivate(row)
          }}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu} onClick={(event) => event.stopPropagation()}>
        {isOpen && <Items row={row} onActivate={onActivate} />}
      </Menu.Dropdown>
    </Menu>
  )
}

function Items({ row, onActivate }: Pick<LineMenuProps, 'row' | 'onActivate'>) {
  const [isMac] = useState(isMacComputer)
  return useMenuItems(row, onActivate).map((group, index) => (
    <Fragment key={group[0]?.label}>
      {index > 0 && <Menu.Divider />}
      {group.map(({ label, icon: Icon, keys, run }) => (
        <Menu.Item
          key={label}
          leftSection={<Icon size={16} />}
          rightSection={keys && <kbd className={styles.keys}>{printKeys(keys, isMac)}</kbd>}
          onClick={run}
        >
          {label}
        </Menu.Item>
      ))}
    </Fragment>
  ))
}
