import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { gapSentence } from '../../../shared/gapSentence.ts'
import { openFields } from '../../../shared/textFields.ts'
import type { TextField } from '../texts/textFields.ts'
import styles from './TextEditor.module.css'

interface GapHintsProps {
  text: string
  fieldOf: (name: string) => TextField
  leavesGap: (name: string) => boolean
  onAsk: (name: string) => void
}

/** Below a text: which of its fields leave a hole for some, and the way to mend it. */
export function GapHints({ text, fieldOf, leavesGap, onAsk }: GapHintsProps) {
  return openFields(text)
    .filter(leavesGap)
    .map((name) => {
      const { phrase, lacking, of } = fieldOf(name)
      const isCounted = of > 0
      const nouns = name.startsWith('record.') ? (['one', 'of these'] as const) : undefined
      return (
        <div key={name} className={styles.gap}>
          <IconAlertTriangle size={18} aria-hidden />
          <span>
            {isCounted
              ? gapSentence({ phrase, lacking, of, ...(nouns ? { nouns } : {}) })
              : `There is no ${phrase} yet`}
            .
          </span>
          <Button variant="subtle" size="compact-xs" onClick={() => onAsk(name)}>
            Fill the gap
          </Button>
        </div>
      )
    })
}
