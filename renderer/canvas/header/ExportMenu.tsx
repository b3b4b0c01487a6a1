import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconDots,
  IconDownload,
  IconFileExport,
  IconPhoto,
  IconPrinter,
  IconSitemap,
  IconVector,
} from '@tabler/icons-react'
import { useBuilder, useStepActions } from '../builderContext.ts'
import { useExport } from '../saving/useExport.ts'
import styles from './BuilderHeader.module.css'
import { usePictures } from './usePictures.ts'

/** What the workflow can be handed out as. In a narrow window Tidy moves in here too. */
export function ExportMenu() {
  const actions = useStepActions()
  const exportFile = useExport()
  const pictures = usePictures()
  const { isSaved, view } = useBuilder(({ workflowId, view: shown }) => ({ isSaved: workflowId !== null, view: shown }))
  const items = (
    <>
      {isSaved && (
        <Menu.Item leftSection={<IconFileExport size={16} />} onClick={() => void exportFile()}>
          Workflow file
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPhoto size={16} />} onClick={pictures.png}>
        Picture (PNG)
      </Menu.Item>
      <Menu.Item leftSection={<IconVector size={16} />} onClick={pictures.svg}>
        Drawing (SVG)
      </Menu.Item>
      <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
        Print, or save as PDF
      </Menu.Item>
    </>
  )
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" className={styles.wide} leftSection={<IconDownload size={16} />}>
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>{items}</Menu.Dropdown>
      </Menu>
      <Menu>
        <Menu.Target>
          <ActionIcon className={styles.narrow} aria-label="More">
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconSitemap size={16} />} onClick={actions.tidy} disabled={view === 'outline'}>
            Tidy
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>Export</Menu.Label>
          {items}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
