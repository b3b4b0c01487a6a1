import { IconInbox, IconMailForward, IconPlayerPlay } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Today } from '../../shared/contract/engine.ts'
import { printNumber } from '../ui/counts.ts'
import { Row, Rows } from '../ui/Rows.tsx'
import { Section } from '../ui/Section.tsx'
import { demoTemplate } from './FirstRun.tsx'
import styles from './TodayNumbers.module.css'

/** The day in numbers, and where mail goes. */
export function TodayNumbers({ today }: { today: Today }) {
  return (
    <Section title="At a glance">
      <dl className={styles.numbers}>
        <div>
          <dt className={styles.name}>sent today</dt>
          <dd className={styles.number}>{printNumber(today.sentToday)}</dd>
        </div>
        <div>
          <dt className={styles.name}>inside workflows</dt>
          <dd className={styles.number}>{printNumber(today.live)}</dd>
        </div>
      </dl>
      <Rows>
        {today.via === null ? (
          <Row
            icon={IconInbox}
            tone="info"
            detail={
              <>
                Nothing leaves this computer. <Link href="/messages/test">Look inside</Link> or{' '}
                <Link href="/settings/mail">connect a mail account</Link>.
              </>
            }
          >
            Mail goes to the Test inbox
          </Row>
        ) : (
          <Row icon={IconMailForward} tone="ok" detail={<Link href="/settings/mail">Mail settings</Link>}>
            Mail goes out through {today.via}
          </Row>
        )}
        <Row
          icon={IconPlayerPlay}
          detail={<Link href={`/try/${demoTemplate}`}>Watch a 7-day follow-up on 20 sample people</Link>}
        >
          See what a test looks like
        </Row>
      </Rows>
    </Section>
  )
}
