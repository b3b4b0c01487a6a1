import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { gapWords } from '../../../shared/gapSentence.ts'
import type { Facts } from '../../../shared/rules.ts'
import { Anchored } from './Anchored.tsx'
import styles from './FieldPicker.module.css'
import { findFields } from './fieldSearch.ts'
import { freshField, tellField } from './tellField.ts'
import type { TextField, TextFieldGroup } from './textFields.ts'

/** The Escape key, a space at once (the slash was only a slash), a click elsewhere, or taking the slash back. */
export type CancelledBy = 'escape' | 'space' | 'away' | 'erase'

interface FieldPickerProps {
  groups: readonly TextFieldGroup[]
  /** Whose values are shown. */
  facts: Facts
  at: () => DOMRect
  onChoose: (field: TextField) => void
  /** Nothing was chosen; with what was typed to find something. */
  onCancel: (typed: string, how: CancelledBy) => void
}

/** The fields a text can be filled in with: what each says of this person, and how many have nothing in it. */
export function FieldPicker({ groups, facts, at, onChoose, onCancel }: FieldPickerProps) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const found = findFields(groups, typed)
  const fields = found.flatMap((group) => group.fields)
  const chosen = fields[Math.min(active, fields.length - 1)]
  const idOf = (field: TextField) => `${listId} ${field.name}`
  const move = (by: number) => {
    const next = fields[(fields.indexOf(chosen ?? fields[0] ?? none) + by + fields.length) % fields.length]
    if (!next) return
    setActive(fields.indexOf(next))
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Anchored
      at={at}
      label="Insert a field"
      width={340}
      onLeave={() => onCancel(typed, 'away')}
      onEscape={() => onCancel(typed, 'escape')}
    >
      <TextInput
        className={styles.search ?? ''}
        data-autofocus
        placeholder="Find a field"
        aria-label="Find a field"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={chosen ? idOf(chosen) : undefined}
        value={typed}
        onChange={(event) => {
          const words = event.currentTarget.value
          if (words === ' ') return onCancel('', 'space')
          setTyped(words)
          setActive(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            move(event.key === 'ArrowDown' ? 1 : -1)
          }
          if (event.key === 'Enter') {
            event.preventDefault()
            if (chosen) onChoose(chosen)
          }
          if (event.key === 'Backspace' && typed === '') onCancel('', 'erase')
        }}
      />
      <div id={listId} className={styles.list} role="listbox" aria-label="Fields">
        {found.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={group.label} role="group" aria-label={group.label}>
            <div className={styles.group} aria-hidden>
              {group.label}
            </div>
            {group.fields.map((field) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search field, which names the active one
              <div
                key={field.name}
                id={idOf(field)}
                role="option"
                aria-selected={field === chosen}
                className={styles.field}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => field !== chosen && setActive(fields.indexOf(field))}
                onClick={() => onChoose(field)}
              >
                <span className={styles.title}>{field.title}</span>{' '}
                <bdi className={styles.value} data-personal>
                  {tellField(freshField(field), facts)}
                </bdi>{' '}
                {field.lacking > 0 && <span className={styles.lacking}>{gapWords(field)}</span>}
              </div>
            ))}
          </div>
        ))}
        {fields.length === 0 && (
          <p className={styles.none} role="status">
            No field is called “{typed.trim()}”.
          </p>
        )}
      </div>
    </Anchored>
  )
}

const none: TextField = { name: '', title: '', phrase: '', kind: 'text', lacking: 0, of: 0, hasCurrency: false }
