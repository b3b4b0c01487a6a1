import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { StepMenuItems } from './StepMenuItems.tsx'

/** The rest of what can be done with a step. */
export function MoreMenu({ id }: { id: string }) {
  return (
    <Menu position="right-start" width={220} withinPortal>
      <Menu.Target>
        <ActionIcon size={28} tabIndex={-1} aria-label="More" title="More">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <StepMenuItems id={id} />
      </Menu.Dropdown>
    </Menu>
  )
}
