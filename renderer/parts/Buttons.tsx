import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core'
import { IconDots, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import styles from './Parts.module.css'

const variants = ['filled', 'default', 'light', 'subtle'] as const
const sizes = ['sm', 'xs', 'compact-sm'] as const

export function Buttons({ word }: { word: string }) {
  return (
    <div className={styles.rows}>
      {variants.map((variant) => (
        <div key={variant} className={styles.row}>
          <Button variant={variant}>{word}</Button>
          <Button variant={variant} leftSection={<IconPlayerPlay size={16} />}>
            {word}
          </Button>
          <Button variant={variant} disabled>
            {word}
          </Button>
          <Button variant={variant} loading>
            {word}
          </Button>
          {sizes.slice(1).map((size) => (
            <Button key={size} variant={variant} size={size}>
              {word}
            </Button>
          ))}
        </div>
      ))}
      <div className={styles.row}>
        <ActionIcon aria-label="Delete">
          <IconTrash size={18} />
        </ActionIcon>
        <ActionIcon aria-label="Delete what is not there" disabled>
          <IconTrash size={18} />
        </ActionIcon>
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label="More">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Export</Menu.Label>
            <Menu.Item>Workflow file</Menu.Item>
            <Menu.Item disabled>Picture</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <ConfirmButton question="Three people are inside." confirm="Archive and stop them" onConfirm={() => undefined}>
          Archive
        </ConfirmButton>
        <SegmentedControl aria-label="Show as" data={['Canvas', 'Outline']} />
      </div>
    </div>
  )
}
