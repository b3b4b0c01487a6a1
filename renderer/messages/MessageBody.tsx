import { linkParts } from './linkParts.ts'
import styles from './MessageReader.module.css'

/** A message's words, with its addresses as links, as a mail program shows them. */
export function MessageBody({ text }: { text: string }) {
  if (!text.trim()) return <div className={`${styles.body} ${styles.empty}`}>No words</div>
  return (
    <div className={styles.body} dir="auto" data-personal>
      {linkParts(text).map((part, index) =>
        part.isLink ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name.
          <a key={index} href={part.text} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </div>
  )
}
