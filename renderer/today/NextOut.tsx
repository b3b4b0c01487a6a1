import { Link } from 'wouter'
import type { Today } from '../../shared/contract/engine.ts'
import { wordsOf } from '../panel/texts/textParts.ts'
import { capital, printMoment } from '../ui/dates.ts'
import { Row, Rows } from '../ui/Rows.tsx'
import { Section } from '../ui/Section.tsx'
import styles from './NeedsYou.module.css'

/** What happens next, to whom: a message, a check, a task. */
export function NextOut({ today, nowMs }: { today: Today; nowMs: number }) {
  return (
    <Section title="Happens next">
      {today.next.length === 0 && (
        <p className={styles.clear}>
          {today.live > 0
            ? 'Nothing has a time yet: everyone inside waits for something to happen.'
            : 'Nobody is inside a workflow right now.'}
        </p>
      )}
      <Rows>
        {today.next.map(({ at, person, workflow, workflowId, what }, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: the same person can have two of the same at one time.
            key={`${at} ${person} ${index}`}
            lead={capital(printMoment(at, nowMs))}
            detail={<Link href={`/workflows/${workflowId}`}>{workflow}</Link>}
          >
            <strong data-personal>{person}</strong> · {wordsOf(what)}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
