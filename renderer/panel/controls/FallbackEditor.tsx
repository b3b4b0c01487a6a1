import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { gapWords } from '../../../shared/gapSentence.ts'
import type { Facts } from '../../../shared/rules.ts'
import {
  type FieldInText,
  fallbackOf,
  formatOf,
  printField,
  withFallback,
  withFormat,
} from '../../../shared/textFields.ts'
import { Anchored } from '../texts/Anchored.tsx'
import { lookOf } from '../texts/lookOf.ts'
import { fallbackQuestion, hasGaps, suggestedFallback, tellField } from '../texts/tellField.ts'
import { formatsFor, type TextField } from '../texts/textFields.ts'
import styles from './FallbackEditor.module.css'

interface FallbackEditorProps {
  /** Where the pill is on the screen. */
  at: () => DOMRect
  field: FieldInText
  known: TextField
  /** The whole text, and where the field stands in it. */
  text: string
  span: { from: number; to: number }
  facts: Facts
  /** It was put in just now: only what must be decided is asked. */
  isNew: boolean
  /** The field as it is written from now on, '' to take it away, null to leave it as it is. */
  onClose: (raw: string | null) => void
}

/** A field of a text: what stands there for whoever has nothing in it, and how its value is told, by examples. */
export function FallbackEditor({ at, field, known, text, span, facts, isNew, onClose }: FallbackEditorProps) {
  const now = fallbackOf(field)
  const written = now?.kind === 'words' ? now.words : ''
  const [words, setWords] = useState(isNew && !now ? suggestedFallback(field.name) : written)
  const [format, setFormat] = useState(formatOf(field))
  const formats = isNew ? [] : formatsFor(known)
  const value = tellField(withFormat(field, format), facts)
  const isGap = hasGaps(known, facts)
  // A field that stands in for this one is kept until something else is written.
  const keepsFallback = now?.kind === 'field' && words === ''
  const close = (decided: boolean) => {
    const told = withFormat(field, format)
    // An empty field says "leave a gap" only when somebody said so.
    const isSaid = words.trim() !== '' || decided || now?.kind === 'words'
    onClose(printField(keepsFallback ? told : withFallback(told, isSaid ? words : null)))
  }
  const look = lookOf(text, span, words.trim(), facts)
  return (
    <Anchored at={at} label={known.title} width={312} onLeave={() => close(false)} onEscape={() => onClose(null)}>
      <Stack gap={12} p={12}>
        {!isNew && (
          <div className={styles.head}>
            <strong className={styles.title}>{known.title}</strong>
            <bdi className={styles.value} data-personal>
              {value}
            </bdi>
          </div>
        )}
        {formats.length > 1 && (
          <Radio.Group label="Written as" value={format} onChange={setFormat}>
            <Stack gap={4} mt={4}>
              {formats.map((one) => (
                <Radio
                  key={one.written}
                  size="xs"
                  value={one.written}
                  label={
                    <bdi data-personal>
                      {tellField(withFormat(field, one.written), facts) || one.word || 'The usual way'}
                    </bdi>
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <TextInput
          data-autofocus={formats.length > 1 ? undefined : true}
          label={fallbackQuestion(known)}
          description={known.lacking > 0 ? `${gapWords(known)}.` : undefined}
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder={now?.kind === 'field' ? 'Another field' : 'Nothing'}
          value={words}
          maxLength={200}
          dir="auto"
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            close(true)
          }}
        />
        {!keepsFallback && (
          <p className={styles.look} dir="auto" data-personal>
            {look.before}
            {look.words && <mark>{look.words}</mark>}
            {look.after}
          </p>
        )}
        <div className={styles.foot}>
          {isNew ? (
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              onClick={() => onClose(printField(withFallback(field, '')))}
            >
              Leave it empty
            </Button>
          ) : (
            <Button variant="subtle" color="gray" size="xs" onClick={() => onClose('')}>
              Remove field
            </Button>
          )}
          <Button size="xs" onClick={() => close(isNew || isGap)}>
            Done
          </Button>
        </div>
      </Stack>
    </Anchored>
  )
}
