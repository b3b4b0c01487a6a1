import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { BlockPlace } from './blockEdits.ts'
import { fits } from './blockEdits.ts'
import { blockKinds, newBlock } from './blockKinds.ts'
import styles from './Design.module.css'
import { useOpenDesign } from './designContext.ts'

interface AddBlockProps {
  place: BlockPlace
  isLast?: boolean
  /** There is no block in this list yet. */
  isFirst?: boolean
}

/** A “+” that asks what to add, and adds it there. */
export function AddBlock({ place, isLast = false, isFirst = false }: AddBlockProps) {
  const { actions, announce, focusLater } = useOpenDesign()
  const name = isLast ? 'Add a block' : `Add a block before block ${place.at + 1}`
  return (
    <Menu position="bottom" returnFocus={false} width={200}>
      <Menu.Target>
        {isLast ? (
          <Button
            variant={isFirst ? 'default' : 'subtle'}
            size="compact-sm"
            leftSection={<IconPlus size={16} />}
            className={styles.addLast ?? ''}
            data-add
          >
            {name}
          </Button>
        ) : (
          <button type="button" className={styles.plus} aria-label={name}>
            <IconPlus size={16} aria-hidden />
          </button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {blockKinds
          .filter(({ type }) =>
            fits(
              newBlock(type, () => ''),
              place.list,
            ),
          )
          .map(({ type, title, icon: Icon }) => (
            <Menu.Item
              key={type}
              leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
              onClick={() => {
                focusLater(actions.add(type, place))
                announce(`Added: ${title}.`)
              }}
            >
              {title}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
