import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useBuilder } from '../canvas/builderContext.ts'
import { LineMenu } from './LineMenu.tsx'
import styles from './OutlineTree.module.css'
import type { OutlineRow } from './outlineRows.ts'
import { placeAt } from './places.ts'
import { useLineActions } from './useLineActions.ts'
import type { OutlineTree } from './useOutlineTree.ts'

interface LineActionsProps {
  row: OutlineRow
  isMenuOpen: boolean
  onMenu: (key: string | null) => void
  onActivate: OutlineTree['activate']
}

/** At the line that is pointed at or active: a "+" at its foot for what comes next, and everything else in a menu. */
export function LineActions({ row, isMenuOpen, onMenu, onActivate }: LineActionsProps) {
  const lines = useLineActions()
  const canAdd = useBuilder(({ derived }) => placeAt(derived.graph, row) !== null)
  return (
    <>
      {canAdd && (
        <ActionIcon
          className={styles.add}
          size={24}
          variant="default"
          radius="xl"
          tabIndex={-1}
          aria-label="Add a step after this line"
          title="Add a step here"
          onClick={(event) => {
            event.stopPropagation()
            lines.addAt(row)
          }}
        >
          <IconPlus size={16} stroke={2} />
        </ActionIcon>
      )}
      {row.kind !== 'loose' && row.kind !== 'open' && (
        <LineMenu row={row} isOpen={isMenuOpen} onMenu={onMenu} onActivate={onActivate} />
      )}
    </>
  )
}
