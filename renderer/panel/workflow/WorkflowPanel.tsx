import { useBuilder } from '../../canvas/builderContext.ts'
import { printCount } from '../../ui/counts.ts'
import styles from '../Inspector.module.css'
import { TestSummary } from '../results/TestSummary.tsx'
import { BlankList } from './BlankList.tsx'
import { ThingsToMend } from './ThingsToMend.tsx'
import { WorkflowSettings } from './WorkflowSettings.tsx'

/** Nothing is chosen: the workflow as a whole, with what comes next. */
export function WorkflowPanel() {
  const { name, steps, isTesting } = useBuilder(({ history, test }) => ({
    name: history.present.name,
    steps: history.present.graph.nodes.length,
    isTesting: test !== null,
  }))
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headWords}>
          <h2 className={`${styles.title} ${styles.twoLines}`} title={name}>
            {name || 'This workflow'}
          </h2>
          <p className={styles.sub}>{printCount(steps, 'step')}</p>
        </div>
      </div>
      <div className={styles.body}>
        {isTesting ? (
          <TestSummary />
        ) : (
          <>
            <BlankList />
            <ThingsToMend />
            <WorkflowSettings />
          </>
        )}
      </div>
    </>
  )
}
