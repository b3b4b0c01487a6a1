import { Button, Stack } from '@mantine/core'
import type { Facts } from '../../../shared/rules.ts'
import { readField } from '../../../shared/textFields.ts'
import { Anchored } from '../texts/Anchored.tsx'
import { ruleWords } from '../texts/ruleWords.ts'
import type { TextField } from '../texts/textFields.ts'
import { FallbackEditor } from './FallbackEditor.tsx'

interface PillEditorProps {
  pill: HTMLElement
  isNew: boolean
  text: string
  /** Where the pill begins in the text. */
  from: number
  fieldOf: (name: string) => TextField
  facts: Facts
  onClose: (raw: string | null) => void
}

/** What can be done with the pill of a field, or of a condition. */
export function PillEditor({ pill, isNew, text, from, fieldOf, facts, onClose }: PillEditorProps) {
  const raw = pill.dataset.raw ?? ''
  const field = readField(raw)
  const at = () => pill.getBoundingClientRect()
  if (field)
    return (
      <FallbackEditor
        at={at}
        field={field}
        known={fieldOf(field.name)}
        text={text}
        span={{ from, to: from + raw.length }}
        facts={facts}
        isNew={isNew}
        onClose={onClose}
      />
    )
  const words = ruleWords(raw, (name) => fieldOf(name).title)
  return (
    <Anchored at={at} label={words} width={264} onLeave={() => onClose(null)} onEscape={() => onClose(null)}>
      <Stack gap={12} p={12}>
        <p>
          {raw.startsWith('{%')
            ? 'What stands between here and the end is only for those for whom this holds.'
            : 'Filled in when the message is written.'}
        </p>
        <Button variant="default" size="xs" data-autofocus onClick={() => onClose('')}>
          {raw.startsWith('{%') ? 'Remove this condition' : 'Remove'}
        </Button>
      </Stack>
    </Anchored>
  )
}
