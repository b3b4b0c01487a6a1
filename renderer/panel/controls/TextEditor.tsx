import { Input } from '@mantine/core'
import { useCallback, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { openFields, printField, withFallback } from '../../../shared/textFields.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { command } from '../../commands/command.ts'
import { type CancelledBy, FieldPicker } from '../texts/FieldPicker.tsx'
import { freshField, hasGaps } from '../texts/tellField.ts'
import type { TextField } from '../texts/textFields.ts'
import { usualFallback } from '../texts/textParts.ts'
import { useTextFields } from '../texts/useTextFields.ts'
import { useTextPeople } from '../texts/useTextPeople.ts'
import { GapHints } from './GapHints.tsx'
import { PillEditor } from './PillEditor.tsx'
import styles from './TextEditor.module.css'
import { TextTop } from './TextTop.tsx'
import { pillsFor } from './textPills.ts'
import { createTextSurface, type TextSurface } from './textSurface.ts'

export interface TextEditorProps {
  label: string
  /** The label is read out and not shown: something beside it says what the text is. */
  isLabelHidden?: boolean
  help?: string | undefined
  value: string
  error?: string | null
  /** Several lines. */
  isLong?: boolean
  /** The setting it is, for who is led here to say what stands in for a field. Left out: any. */
  field?: string
  /** `typing` joins one undo entry, until `onLeave`. */
  onChange: (text: string, kind: 'typing' | 'choice') => void
  /** A burst of typing is over. */
  onLeave?: () => void
}

/** A text with personal fields, which are pills and never syntax. "/" or the button puts one in; a click on a pill opens it. */
export function TextEditor(props: TextEditorProps) {
  const { label, isLabelHidden, help, value, error = null, isLong = false, field } = props
  const box = useRef<HTMLDivElement>(null)
  const surface = useRef<TextSurface | null>(null)
  const builder = useBuilderStore()
  const { groups, fieldOf } = useTextFields()
  const { person } = useTextPeople()
  const facts = person?.facts ?? nobody
  const [picking, setPicking] = useState<'slash' | 'button' | null>(null)
  const [opened, setOpened] = useState<{ pill: HTMLElement; isNew: boolean } | null>(null)
  const [labelId, fieldId] = [useId(), useId()]
  const leavesGap = (name: string) => hasGaps(fieldOf(name), facts)

  const user = useEffectEvent(() => ({
    isLong,
    pillOf: pillsFor(fieldOf, leavesGap, styles.pill ?? ''),
    changed: props.onChange,
    settled: () => props.onLeave?.(),
    // Drawn before the next key: it is for the search field already.
    askField: () => flushSync(() => setPicking('slash')),
    openPill: (pill: HTMLElement) => setOpened({ pill, isNew: false }),
    undo: () => builder.getState().undo(),
    redo: () => builder.getState().redo(),
  }))
  const showFirst = useEffectEvent((created: TextSurface) => created.show(value))
  useEffect(() => {
    if (!box.current) return
    const created = createTextSurface(box.current, () => user())
    surface.current = created
    showFirst(created)
    return () => created.detach()
  }, [])
  useEffect(() => surface.current?.show(value), [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what pills are called has changed, and the pills are drawn by it
  useEffect(() => surface.current?.refresh(), [fieldOf, facts])

  const isRecent = useBuilder(({ recentText }) => recentText === labelId)
  useRegisterCommands(
    useMemo(
      // The command field gives the focus back before the list of fields takes it.
      () => (isRecent ? [command('text.insertField', () => requestAnimationFrame(() => setPicking('button')))] : []),
      [isRecent],
    ),
  )

  const lead = useEffectEvent((name: string) => {
    const pills = [...(box.current?.querySelectorAll<HTMLElement>('[data-raw]') ?? [])]
    const pill = pills.find(({ dataset }) => openFields(dataset.raw ?? '').includes(name))
    box.current?.scrollIntoView({ block: 'center' })
    if (pill) setOpened({ pill, isNew: true })
    else surface.current?.focus()
  })
  const asked = useBuilder(({ askedFallback, selected }) =>
    askedFallback?.step === selected[0] && (field ?? askedFallback?.field) === askedFallback?.field
      ? (askedFallback?.name ?? null)
      : null,
  )
  const answer = useEffectEvent((name: string) => {
    // Of several texts of a step the first that has the field takes the question.
    if (builder.getState().askedFallback === null || !openFields(value).includes(name)) return
    builder.getState().set({ askedFallback: null })
    lead(name)
  })
  useEffect(() => {
    if (asked !== null) answer(asked)
  }, [asked])

  const ask = useCallback(() => setPicking('button'), [])
  const insert = (field: TextField) => {
    setPicking(null)
    const isAsked = hasGaps(field, facts)
    const usual = isAsked ? null : usualFallback(field.name)
    const pill = surface.current?.insert(printField(withFallback(freshField(field), usual))) ?? null
    if (pill && isAsked) setOpened({ pill, isNew: true })
  }
  // A slash that was not meant stays in the text, with what was typed behind it.
  const cancel = (typed: string, how: CancelledBy) => {
    setPicking(null)
    if (picking === 'slash' && how !== 'erase') surface.current?.insertText(`/${typed}${how === 'space' ? ' ' : ''}`)
    else if (how !== 'away') surface.current?.focus()
  }
  const close = (raw: string | null) => {
    const pill = opened?.pill
    setOpened(null)
    if (pill && raw !== null && raw !== pill.dataset.raw) surface.current?.rewrite(pill, raw)
    else surface.current?.focus()
  }
  return (
    <Input.Wrapper
      id={fieldId}
      error={error}
      description={help}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
    >
      <TextTop id={labelId} label={label} isLabelHidden={isLabelHidden ?? false} onInsert={ask} />
      {/* biome-ignore lint/a11y/useSemanticElements: a text area cannot hold the pills of personal fields */}
      <div
        ref={box}
        className={styles.editor}
        data-long={isLong || undefined}
        data-error={error ? '' : undefined}
        contentEditable="plaintext-only"
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-labelledby={labelId}
        aria-multiline={isLong}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${fieldId}-error`}
        aria-description="Type a slash to insert a field. Alt and arrow down opens the field beside the caret."
        dir="auto"
        spellCheck
        onFocus={() => builder.getState().set({ recentText: labelId })}
      />
      <GapHints
        text={value}
        fieldOf={fieldOf}
        leavesGap={(name) => leavesGap(name) && opened === null}
        onAsk={(name) => lead(name)}
      />
      {picking && (
        <FieldPicker
          groups={groups}
          facts={facts}
          at={() => surface.current?.caretBox() ?? new DOMRect()}
          onChoose={insert}
          onCancel={cancel}
        />
      )}
      {opened && surface.current && (
        <PillEditor
          key={opened.pill.dataset.raw}
          pill={opened.pill}
          isNew={opened.isNew}
          text={surface.current.text()}
          from={surface.current.placeOf(opened.pill)}
          fieldOf={fieldOf}
          facts={facts}
          onClose={close}
        />
      )}
    </Input.Wrapper>
  )
}

const nobody = {}
