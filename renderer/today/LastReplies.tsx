import { Link } from 'wouter'
import type { Today } from '../../shared/contract/engine.ts'
import { capital, printMoment } from '../ui/dates.ts'
import { Row, Rows } from '../ui/Rows.tsx'
import { Section } from '../ui/Section.tsx'
import styles from './NeedsYou.module.css'

export function LastReplies({ replies, nowMs }: { replies: Today['replies']; nowMs: number }) {
  return (
    <Section title="Last replies">
      {replies.length === 0 && (
        <p className={styles.clear}>
          Nobody has replied yet. When someone does, open them in People and choose “They replied”.
        </p>
      )}
      <Rows>
        {replies.map(({ at, person, personId, text }) => (
          <Row key={`${at} ${person}`} detail={capital(printMoment(at, nowMs))}>
            <span data-personal>{personId ? <Link href={`/people/${personId}`}>{person}</Link> : person}</span>
            <p data-personal={text !== '' || undefined}>{text || 'Replied, without words'}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
