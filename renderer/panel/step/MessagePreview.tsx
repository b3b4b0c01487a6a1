import { useDeferredValue } from 'react'
import type { GraphNode } from '../../../shared/graph.ts'
import { filledFor } from '../texts/filledFor.ts'
import { PreviewAs } from '../texts/PreviewAs.tsx'
import { SendMeATest } from '../texts/SendMeATest.tsx'
import { useTextPeople } from '../texts/useTextPeople.ts'
import styles from './MessagePreview.module.css'

interface PreviewText {
  key: string
  title: string
  text: string
}

interface MessagePreviewProps {
  texts: readonly PreviewText[]
  /** The step whose message can be sent to oneself, or null where nothing is sent to people. */
  step: Pick<GraphNode, 'type' | 'config'> | null
}

/** How the texts of a step read for one person, with arrows through all of them, and the way to get them oneself. */
export function MessagePreview({ texts: latest, step }: MessagePreviewProps) {
  const texts = useDeferredValue(latest)
  const { person } = useTextPeople()
  if (!person || texts.every(({ text }) => !text.trim())) return null
  const filled = texts.map(({ key, title, text }) => ({ key, title, words: filledFor(text, person) }))
  return (
    <section className={styles.preview} aria-label="Preview">
      <div className={styles.top}>
        <PreviewAs />
      </div>
      {filled.map(({ key, title, words }, place) =>
        words === null ? (
          <p key={key} className={styles.broken}>
            {title} can be shown when its fields are mended.
          </p>
        ) : (
          <p
            key={key}
            dir="auto"
            data-personal
            className={place === 0 && texts.length > 1 ? styles.first : styles.text}
          >
            {words}
          </p>
        ),
      )}
      {step && <SendMeATest step={step} />}
    </section>
  )
}
