import { VisuallyHidden } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import type { WorkflowSummary } from '../../shared/contract/workflows.ts'
import { printCount, printNumber } from '../ui/counts.ts'
import { capital, printMoment } from '../ui/dates.ts'
import { StatusWord } from '../ui/StatusWord.tsx'
import { WorkflowMenu } from './WorkflowMenu.tsx'
import styles from './WorkflowTable.module.css'
import { workflowState } from './workflowState.ts'

export function WorkflowTable({ workflows, nowMs }: { workflows: readonly WorkflowSummary[]; nowMs: number }) {
  const [, go] = useLocation()
  return (
    <div className={styles.card}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">State</th>
            <th scope="col" className={styles.number}>
              People inside
            </th>
            <th scope="col" className={styles.number}>
              Sent in 30 days
            </th>
            <th scope="col">Changed</th>
            <th scope="col">
              <VisuallyHidden>More</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {workflows.map((workflow) => {
            const { id, name, status, inside, sent, problems, steps, updatedAt } = workflow
            // The name is a link for the keyboard; the row is only a larger target.
            return (
              <tr key={id} onClick={(event) => isPlain(event.target) && go(`/workflows/${id}`)}>
                <td>
                  <Link href={`/workflows/${id}`} className={styles.name} title={name}>
                    {name}
                  </Link>
                  <div className={styles.about}>{printCount(steps, 'step')}</div>
                </td>
                <td>
                  <div className={styles.words}>
                    <StatusWord {...workflowState(status)} />
                    {problems > 0 && <StatusWord tone="err" word={printCount(problems, 'problem')} />}
                  </div>
                </td>
                <td className={styles.number}>{printNumber(inside)}</td>
                <td className={styles.number}>{printNumber(sent)}</td>
                <td className={styles.changed}>{capital(printMoment(updatedAt, nowMs))}</td>
                <td className={styles.menu}>
                  <WorkflowMenu workflow={workflow} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** True for a click on the row itself, not on a button or link in it. */
const isPlain = (target: EventTarget) =>
  target instanceof Element && !target.closest('a, button, [role="menu"]') && Boolean(target.closest('td'))
