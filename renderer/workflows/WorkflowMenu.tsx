import { ActionIcon, Button, Menu, Modal } from '@mantine/core'
import { IconArchive, IconCopy, IconDots, IconFileExport, IconPencil, IconPlayerPause } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { WorkflowSummary } from '../../shared/contract/workflows.ts'
import { printCount } from '../ui/counts.ts'
import { shortened } from '../ui/shortened.ts'
import { useWorkflowActions } from './useWorkflowActions.ts'
import styles from './WorkflowMenu.module.css'

/** What can be done with one workflow in the list. */
export function WorkflowMenu({ workflow }: { workflow: WorkflowSummary }) {
  const [, go] = useLocation()
  const [asks, setAsks] = useState(false)
  const { pause, archive, exportFile, copy } = useWorkflowActions(workflow)
  const { id, name, status, inside } = workflow
  return (
    <>
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon aria-label={`More about ${name}`}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => go(`/workflows/${id}`)}>
            Open
          </Menu.Item>
          {status === 'on' && (
            <Menu.Item leftSection={<IconPlayerPause size={18} />} onClick={pause}>
              Pause
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy size={18} />} onClick={copy}>
            Make a copy
          </Menu.Item>
          <Menu.Item leftSection={<IconFileExport size={18} />} onClick={exportFile}>
            Export file
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconArchive size={18} />} onClick={() => (inside > 0 ? setAsks(true) : archive())}>
            Archive
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={asks}
        onClose={() => setAsks(false)}
        title={<span title={name}>{`Archive “${shortened(name)}”?`}</span>}
        transitionProps={{ duration: 0 }}
      >
        <p>
          {printCount(inside, 'person is', 'people are')} inside. They are stopped where they are and get nothing more
          from it.
        </p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setAsks(false)}>
            Cancel
          </Button>
          <Button
            className={styles.confirm}
            onClick={() => {
              setAsks(false)
              archive()
            }}
          >
            Archive and stop them
          </Button>
        </div>
      </Modal>
    </>
  )
}
