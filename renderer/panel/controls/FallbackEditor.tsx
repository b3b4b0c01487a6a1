import { Button, FocusTrap, Portal, TextInput } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { useState } from 'react'
import { partsOf } from '../texts/textParts.ts'
import styles from './TextEditor.module.css'

/** What stands in a text for people who lack a field. `onClose` gets the field as written, '' to remove it, null to leave it. */
export function FallbackEditor({ pill, onClose }: { pill: HTMLElement; onClose: (raw: string | null) => void }) {
  const [part] = partsOf(pill.dataset.raw ?? '')
  const isField = part?.kind === 'field'
  const [fallback, setFallback] = useState(isField ? (part.fallback ?? '') : '')
  const done = () => {
    if (!isField) return onClose(null)
    const plain = fallback.replaceAll(/['{}|]/g, '’').trim()
    onClose(plain ? `{{ ${part.name} | default: '${plain}' }}` : `{{ ${part.name} }}`)
  }
  const box = useClickOutside(done)
  const { left, bottom } = pill.getBoundingClientRect()
  if (!isField) return null
  return (
    <Portal>
      <FocusTrap>
        <div
          ref={box}
          role="dialog"
          aria-label={part.title}
          className={styles.fallback}
          style={{ left: Math.max(8, Math.min(left, innerWidth - 280)), top: Math.min(bottom + 6, innerHeight - 140) }}
        >
          <TextInput
            data-autofocus
            label={`If someone has no ${part.title.toLowerCase()}`}
            placeholder="Leave a gap"
            value={fallback}
            onChange={(event) => setFallback(event.currentTarget.value)}
            onKeyDown={(event) => {
              event.stopPropagation()
              if (event.key === 'Enter') done()
              if (event.key === 'Escape') onClose(null)
            }}
          />
          <div className={styles.row}>
            <Button variant="subtle" size="xs" color="gray" onClick={() => onClose('')}>
              Remove field
            </Button>
            <Button size="xs" onClick={done}>
              Done
            </Button>
          </div>
        </div>
      </FocusTrap>
    </Portal>
  )
}
