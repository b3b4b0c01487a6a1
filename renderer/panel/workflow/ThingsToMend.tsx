import { Button } from '@mantine/core'
import { IconCircleCheck, IconFlask2, IconPlus } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { openAddAfter } from '../../canvas/surface/openPicker.ts'
import { printCount } from '../../ui/counts.ts'
import styles from '../Inspector.module.css'
import { ProblemList } from '../ProblemList.tsx'

/** What keeps the workflow from being turned on; where nothing does, or nothing is there yet, what comes next. */
export function ThingsToMend() {
  const store = useBuilderStore()
  const { problems, start } = useBuilder(({ derived, fresh }) => ({
    problems: derived.problems,
    start: derived.graph.nodes.length === 1 && derived.graph.nodes[0]?.id === fresh ? fresh : null,
  }))
  if (start !== null)
    return (
      <section className={styles.section} aria-label="What comes next">
        <h3>People enter here. What comes next?</h3>
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => openAddAfter(store, start)}>
          Add the first step
        </Button>
      </section>
    )
  return (
    <section className={styles.section} aria-label="Problems">
      <h3>{problems.length === 0 ? 'No problems' : `${printCount(problems.length, 'thing')} to mend`}</h3>
      {problems.length === 0 ? (
        <>
          <p className={styles.fine}>
            <IconCircleCheck size={18} aria-hidden /> Every step is filled in and linked.
          </p>
          <Button
            variant="default"
            leftSection={<IconFlask2 size={16} />}
            onClick={() => store.getState().setTest({ who: { kind: 'samples' } })}
          >
            Watch it on 20 sample people
          </Button>
        </>
      ) : (
        <ProblemList problems={problems} />
      )}
    </section>
  )
}
