import { Button } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useBuilder, useStepActions } from '../../canvas/builderContext.ts'
import styles from '../Inspector.module.css'

/** Several steps are chosen: what can be done with all of them. */
export function ManyPanel() {
  const count = useBuilder(({ selected }) => selected.length)
  const actions = useStepActions()
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{count} steps</h2>
      </div>
      <div className={styles.body}>
        <Button variant="default" leftSection={<IconCopy size={16} />} onClick={actions.duplicateChosen}>
          Duplicate
        </Button>
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={actions.removeChosen}>
          Delete
        </Button>
      </div>
    </>
  )
}
