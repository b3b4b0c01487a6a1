import { Button, VisuallyHidden } from '@mantine/core'
import { IconForms } from '@tabler/icons-react'
import { memo } from 'react'
import styles from './TextEditor.module.css'

interface TextTopProps {
  id: string
  label: string
  isLabelHidden: boolean
  onInsert: () => void
}

/** What stands over a text: its name, and the way to the fields. It is not drawn anew with every letter. */
export const TextTop = memo(function TextTop({ id, label, isLabelHidden, onInsert }: TextTopProps) {
  return (
    <div className={styles.top}>
      {isLabelHidden ? (
        <VisuallyHidden id={id}>{label}</VisuallyHidden>
      ) : (
        <div id={id} className={styles.label}>
          {label}
        </div>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconForms size={16} aria-hidden />}
        aria-label={`Insert field into ${label}`}
        aria-haspopup="dialog"
        onClick={onInsert}
      >
        Insert field
      </Button>
    </div>
  )
})
