import type { Letter } from '../../../shared/email/letter.ts'
import { DesignedBody } from '../../messages/DesignedBody.tsx'
import { LetterView } from '../email/LetterView.tsx'
import styles from './PersonLine.module.css'

export interface SentMessage {
  to: string
  subject: string
  body: string
  /** A designed email of a test, block by block. */
  letter?: Letter | undefined
  /** A message that really went out, and whether it was designed: then it is read from the host. */
  id?: string
  designed?: boolean
}

/** A message as the person gets it. */
export function MessageCard({ message: { to, subject, body, letter, id, designed } }: { message: SentMessage }) {
  return (
    <article className={styles.message} aria-label={`Message to ${to}`}>
      <p className={styles.to}>
        To <span data-personal>{to}</span>
      </p>
      {subject && (
        <h4 className={styles.subject} dir="auto" data-personal>
          {subject}
        </h4>
      )}
      {letter ? (
        <LetterView letter={letter} subject={subject} />
      ) : designed && id ? (
        <DesignedBody message={{ id, subject, body }} />
      ) : (
        <p className={styles.text} dir="auto" data-personal>
          {body}
        </p>
      )}
    </article>
  )
}
