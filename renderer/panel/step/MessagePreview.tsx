import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Facts } from '../../../shared/rules.ts'
import { fillIn, textProblem } from '../../../shared/text.ts'
import { useSampleFacts } from '../texts/useSampleFacts.ts'
import styles from './MessagePreview.module.css'

interface PreviewText {
  key: string
  title: string
  text: string
}

/** How the texts of a step read for one person, with arrows through all of them. */
export function MessagePreview({ texts }: { texts: readonly PreviewText[] }) {
  const samples = useSampleFacts()
  const [index, setIndex] = useState(0)
  const sample = samples[index]
  if (!sample || texts.every(({ text }) => !text.trim())) return null
  const step = (by: number) => setIndex((index + by + samples.length) % samples.length)
  return (
    <section className={styles.preview} aria-label="Preview">
      <div className={styles.top}>
        <span>
          Preview as <strong>{sample.name}</strong>{' '}
          <span className={styles.meta}>{sample.email ? `${index + 1} of ${samples.length}` : 'no email'}</span>
        </span>
        <span className={styles.arrows}>
          <ActionIcon size={24} onClick={() => step(-1)} aria-label="Person before">
            <IconChevronLeft size={16} />
          </ActionIcon>
          <ActionIcon size={24} onClick={() => step(1)} aria-label="Next person">
            <IconChevronRight size={16} />
          </ActionIcon>
        </span>
      </div>
      {texts.map(({ key, text }, place) => (
        <p key={key} dir="auto" className={place === 0 && texts.length > 1 ? styles.first : styles.text}>
          {filled(text, sample.facts)}
        </p>
      ))}
    </section>
  )
}

/** A text that can't be read is told below its own field; the preview then shows it as it stands. */
const filled = (text: string, facts: Facts) => {
  if (textProblem(text) !== null) return text
  try {
    return fillIn(text, facts)
  } catch (error) {
    return error instanceof Error ? `This text can't be filled in: ${error.message}` : text
  }
}
