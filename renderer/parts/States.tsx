import { Button } from '@mantine/core'
import { IconMail, IconUsers } from '@tabler/icons-react'
import { Callout } from '../ui/Callout.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FailedToRead } from '../ui/FailedToRead.tsx'
import { Row, Rows } from '../ui/Rows.tsx'
import { StatusWord } from '../ui/StatusWord.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './Parts.module.css'

const tones = ['ok', 'warn', 'err', 'info', 'plain'] as const
const callouts = ['ok', 'warn', 'err', 'info'] as const

export function States() {
  return (
    <div className={styles.rows}>
      <div className={styles.row}>
        {tones.map((tone) => (
          <StatusWord key={tone} tone={tone} word={tone === 'plain' ? 'Draft' : `It is ${tone}`} />
        ))}
      </div>
      {callouts.map((tone) => (
        <Callout key={tone} tone={tone} action={<Button size="xs">Try again</Button>}>
          The server is there but refuses this door (port 25). Most use 587.
        </Callout>
      ))}
      <Rows label="Lines">
        {tones.map((tone) => (
          <Row
            key={tone}
            icon={IconMail}
            tone={tone}
            lead="10:00"
            detail="Welcome · step 2 of 5"
            action={<Button size="xs">Open</Button>}
          >
            Email to Anna-Katharina von Schwarzenberg-Leutheusser
          </Row>
        ))}
      </Rows>
      <EmptyState
        icon={IconUsers}
        title="Nobody here yet"
        text="Import a file, or add one person."
        action={<Button>Import</Button>}
      />
      <FailedToRead sentence="Leadloom’s engine isn’t answering. Try again in a moment." onRetry={() => undefined} />
      <Waiting label="Reading the file" />
    </div>
  )
}
