import { Button, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { useBuilder, useBuilderStore, useGraph, useStepActions } from '../../canvas/builderContext.ts'
import { openPickerBelow } from '../../canvas/cards/openPickerBelow.ts'
import { name, removeLink } from '../../canvas/document/graphEdits.ts'
import styles from './StepPage.module.css'
import { isMessage } from './stepTabs.ts'

const stay = ''

/** What becomes of somebody for whom this step fails: it is tried again, and then they go where the owner says. */
export function FailsPage({ step }: { step: GraphNode }) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const graph = useGraph()
  const port = portsOf(step).find(({ id }) => id === 'failed')
  const link = useBuilder(({ derived }) =>
    derived.graph.edges.find(({ source, port: way }) => source === step.id && way === 'failed'),
  )
  const writes = isMessage(step.type)
  if (!port) return null
  const choose = (target: string | null) => {
    if (target) actions.connect({ source: step.id, port: port.id }, target)
    else if (link) store.getState().change({ ...store.getState().history.present, graph: removeLink(graph, link.id) })
  }
  return (
    <>
      <section className={styles.facts} aria-label="What happens first">
        {writes && <p>Who has no address, or may not be written to, is passed over.</p>}
        <p>
          A server that doesn’t answer is asked again, with longer and longer pauses, for up to two and a half days.
        </p>
      </section>
      <Select
        label={writes ? 'When it can’t be sent, they go to' : 'When it doesn’t work, they go to'}
        description={
          link
            ? undefined
            : writes
              ? 'Now: who is passed over goes on; who it fails for stops here, and Today tells you.'
              : 'Now: they stop here, and Today tells you.'
        }
        data={[
          { value: stay, label: 'Nowhere else' },
          ...graph.nodes
            .filter((one) => one.id !== step.id && !isStart(one))
            .map((one) => ({ value: one.id, label: name(one) })),
        ]}
        value={link?.target ?? stay}
        allowDeselect={false}
        onChange={choose}
      />
      {!link && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          style={{ alignSelf: 'flex-start' }}
          onClick={(event) => openPickerBelow(store, { source: step.id, port: port.id }, event)}
        >
          Add a step for them
        </Button>
      )}
    </>
  )
}
