import { Button } from '@mantine/core'
import { IconArrowMoveRight, IconCopy, IconSitemap, IconToggleRight, IconTrash } from '@tabler/icons-react'
import { useBuilder, useBuilderStore, useStepActions } from '../../canvas/builderContext.ts'
import { switchOf } from '../../canvas/document/switchSteps.ts'
import { useCommands } from '../../commands/CommandsProvider.tsx'
import styles from '../Inspector.module.css'

/** Several steps are chosen: what can be done with all of them. */
export function ManyPanel() {
  const { selected, switches } = useBuilder(({ selected, derived }) => ({
    selected,
    switches: switchOf(selected.flatMap((id) => derived.steps.get(id) ?? [])),
  }))
  const store = useBuilderStore()
  const actions = useStepActions()
  const copy = useCommands().find(({ id }) => id === 'step.copy')
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{selected.length} steps</h2>
      </div>
      <div className={styles.body}>
        <Button variant="default" leftSection={<IconCopy size={16} />} onClick={actions.duplicateChosen}>
          Duplicate
        </Button>
        {switches && (
          <Button
            variant="default"
            leftSection={<IconToggleRight size={16} />}
            onClick={() => actions.switchSteps(selected)}
          >
            Switch {switches}
          </Button>
        )}
        {copy && (
          <Button variant="default" leftSection={<copy.icon size={16} />} onClick={copy.run}>
            Copy
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconArrowMoveRight size={16} />}
          onClick={() => store.getState().set({ placing: 'move' })}
        >
          Move to…
        </Button>
        <Button variant="default" leftSection={<IconSitemap size={16} />} onClick={actions.tidy}>
          Tidy
        </Button>
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={actions.removeChosen}>
          Delete
        </Button>
      </div>
    </>
  )
}
