import { Button, Input } from '@mantine/core'
import { IconArrowsMaximize, IconLayoutList } from '@tabler/icons-react'
import { readBlocks } from '../../../shared/email/readBlocks.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import type { ControlProps } from '../controls/controlProps.ts'
import styles from './BlocksControl.module.css'
import { Design } from './Design.tsx'
import { useDesignActions } from './useDesignActions.ts'

/** The message of an email in blocks; where it has none, the way to them. */
export function BlocksControl({ field, value, error }: ControlProps) {
  const store = useBuilderStore()
  const stepId = useBuilder(({ selected }) => selected[0] ?? '')
  const isOpen = useBuilder(({ designing }) => designing === stepId)
  const actions = useDesignActions(stepId)
  const open = () => store.getState().set({ designing: stepId })
  const blocks = readBlocks(value)
  if (blocks === null) return <Input.Wrapper error={error ?? 'This design can’t be read.'} />
  if (blocks.length === 0)
    return (
      <Button
        variant="default"
        leftSection={<IconLayoutList size={16} />}
        onClick={() => {
          actions.design()
          open()
        }}
      >
        Design it with blocks
      </Button>
    )
  return (
    <Input.Wrapper label="Message" labelElement="div" className={styles.control}>
      <div className={styles.row}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsMaximize size={16} />}
          onClick={open}
          data-open-design
        >
          Open big editor
        </Button>
        <Button variant="subtle" size="compact-sm" color="gray" onClick={actions.plainText}>
          Plain text only
        </Button>
      </div>
      {!isOpen && <Design stepId={stepId} field={field.key} blocks={blocks} />}
    </Input.Wrapper>
  )
}
