import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy, IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Section } from '../ui/Section.tsx'
import styles from './SettingsScreen.module.css'

/** Shown only when asked for: whoever knows it can pretend to be this Leadloom. */
export function WebhookSecret({ secret }: { secret: string }) {
  const [isShown, setShown] = useState(false)
  return (
    <Section
      title="Webhook signature"
      anchor="webhooks"
      about="Webhooks that leave here are signed with this secret, so that the other program can tell they are really yours."
    >
      <div className={styles.stack}>
        {isShown && <code className={styles.path}>{secret}</code>}
        <div className={styles.buttons}>
          <Button
            variant="default"
            leftSection={isShown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? 'Hide' : 'Show the secret'}
          </Button>
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
                onClick={copy}
              >
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
    </Section>
  )
}
