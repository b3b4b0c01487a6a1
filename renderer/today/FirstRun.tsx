import { Button } from '@mantine/core'
import { IconMailForward, IconPlayerPlayFilled, IconSitemap, IconUserPlus } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { Row, Rows } from '../ui/Rows.tsx'
import { Section } from '../ui/Section.tsx'
import { DemoPicture } from './DemoPicture.tsx'
import styles from './FirstRun.module.css'

export const demoTemplate = 'lead-nurture-7-days'

/** Before anything was made: one click to the first success, and the three ways to begin. */
export function FirstRun() {
  const [, go] = useLocation()
  return (
    <div className={styles.first}>
      <section className={styles.hero} aria-labelledby="hero-title">
        <div className={styles.words}>
          <h2 id="hero-title" className={styles.title}>
            Watch a <span className={styles.whole}>7-day follow-up</span> on 20 sample people
          </h2>
          <p className={styles.text}>
            A whole week in a second: who gets which message, who answers, and what happens then. Nothing is sent.
          </p>
          <Button
            size="md"
            leftSection={<IconPlayerPlayFilled size={18} aria-hidden />}
            onClick={() => go(`/try/${demoTemplate}`)}
          >
            Watch it
          </Button>
        </div>
        <DemoPicture />
      </section>
      <Section title="Or begin with your own">
        <Rows>
          <Row
            icon={IconSitemap}
            tone="info"
            detail="Take a ready template and make it yours, or start from a blank page."
            action={
              <Button variant="default" onClick={() => go('/workflows')}>
                Choose a workflow
              </Button>
            }
          >
            Draw your follow-up
          </Row>
          <Row
            icon={IconUserPlus}
            tone="info"
            detail="From a spreadsheet saved as CSV, or by hand. You see what would happen before anything is kept."
            action={
              <Button variant="default" onClick={() => go('/people')}>
                Add people
              </Button>
            }
          >
            Bring your people
          </Row>
          <Row
            icon={IconMailForward}
            tone="info"
            detail="Until then, every message lands in the built-in Test inbox and never leaves this computer."
            action={
              <Button variant="default" onClick={() => go('/settings/mail')}>
                Connect mail
              </Button>
            }
          >
            Connect your mail account, when you are ready
          </Row>
        </Rows>
      </Section>
    </div>
  )
}
