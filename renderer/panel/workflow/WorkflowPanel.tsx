import { Button } from '@mantine/core'
import { IconCircleCheck, IconFlask2 } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { printCount } from '../../ui/counts.ts'
import styles from '../Inspector.module.css'
import { ProblemList } from '../ProblemList.tsx'
import { TestSummary } from '../results/TestSummary.tsx'
import { BlankList } from './BlankList.tsx'
import { WorkflowSettings } from './WorkflowSettings.tsx'

/** Nothing is chosen: the workflow as a whole, with what is still to be mended. */
export function WorkflowPanel() {
  const store = useBuilderStore()
  const { name, steps, problems, isTesting } = useBuilder(({ history, derived, test }) => ({
    name: history.present.name,
    steps: history.present.graph.nodes.length,
    problems: derived.problems,
    isTesting: test !== null,
  }))
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headWords}>
          <h2 className={styles.title}>{name || 'This workflow'}</h2>
          <p className={styles.sub}>{printCount(steps, 'step')}</p>
        </div>
      </div>
      <div className={styles.body}>
        {isTesting ? (
          <TestSummary />
        ) : (
          <>
            <BlankList />
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
            <WorkflowSettings />
          </>
        )}
      </div>
    </>
  )
}
