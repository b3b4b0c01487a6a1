import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { TestMessage } from '../../timeDock/testResult.ts'
import { printDayTime } from '../../ui/dates.ts'
import { LetterView } from '../email/LetterView.tsx'
import styles from './PhoneAndInbox.module.css'

interface PhoneProps {
  messages: readonly TestMessage[]
  zone: string | undefined
}

/** What stands on their phone at this moment, as they see it: the oldest above. */
export function Phone({ messages, zone }: PhoneProps) {
  return (
    <ol className={styles.phone} aria-label="Their phone">
      {messages.map(({ at, node, body, channel, workflow }) => (
        <li key={`${at} ${node}`} className={styles.bubble} data-channel={channel}>
          <p dir="auto" data-personal>
            {body}
          </p>
          <span className={styles.meta}>
            {channel === 'whatsapp' ? 'WhatsApp' : 'SMS'} · {printDayTime(at, zone)} · {workflow}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Their inbox at this moment, the latest above. A line opens the email. */
export function Inbox({ messages, zone }: PhoneProps) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ol className={styles.inbox} aria-label="Their inbox">
      {messages.toReversed().map(({ at, node, subject, body, letter, workflow }) => {
        const key = `${at} ${node}`
        const isOpen = open === key
        const Chevron = isOpen ? IconChevronDown : IconChevronRight
        return (
          <li key={key} className={styles.mail}>
            <button
              type="button"
              className={styles.line}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : key)}
            >
              <Chevron size={16} aria-hidden />
              <span className={styles.subject} dir="auto" data-personal>
                {subject || 'No subject'}
              </span>
              <span className={styles.meta}>
                {printDayTime(at, zone)} · {workflow}
              </span>
            </button>
            {isOpen &&
              (letter ? (
                <LetterView letter={letter} subject={subject} />
              ) : (
                <p className={styles.body} dir="auto" data-personal>
                  {body}
                </p>
              ))}
          </li>
        )
      })}
    </ol>
  )
}
