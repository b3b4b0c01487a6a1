import { ActionIcon, Button, Input } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { asText } from '../../../shared/asText.ts'
import type { ControlProps } from './controlProps.ts'
import styles from './ListBox.module.css'
import { TextEditor } from './TextEditor.tsx'

/** Several short texts in their order, each with personal fields. */
export function TextsControl({ field, value, error, onChange, onLeave }: ControlProps) {
  const texts = Array.isArray(value) ? value.map(asText) : []
  return (
    <Input.Wrapper label={field.meta.title} description={field.meta.help} error={error} labelElement="div">
      <div className={styles.list}>
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is nothing but its place
          <div key={index} className={styles.pair}>
            <TextEditor
              label={`${index + 1}`}
              value={text}
              onChange={(next, kind) => onChange(texts.with(index, next), kind)}
              onLeave={onLeave}
            />
            <ActionIcon
              size={28}
              aria-label={`Remove ${index + 1}`}
              onClick={() => onChange(texts.toSpliced(index, 1), 'choice')}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...texts, ''], 'choice')}
        >
          Add a field
        </Button>
      </div>
    </Input.Wrapper>
  )
}
