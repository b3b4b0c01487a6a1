import { ActionIcon, Input, Menu, Tooltip } from '@mantine/core'
import { IconUserScan } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { FieldMenuItems } from '../texts/FieldMenuItems.tsx'
import { fieldText } from '../texts/textParts.ts'
import type { ControlProps } from './controlProps.ts'
import { FallbackEditor } from './FallbackEditor.tsx'
import styles from './TextEditor.module.css'
import { insertAtCaret, readText, textNodes } from './textDom.ts'

/** A text with personal fields, which are pills and never syntax. "/" or the button puts one in; a pill's fallback is a click away. */
export function TextEditor({ field, value, error, onChange, onLeave, isLong }: ControlProps & { isLong: boolean }) {
  const text = typeof value === 'string' ? value : ''
  const box = useRef<HTMLDivElement>(null)
  const caret = useRef<Range | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const [edited, setEdited] = useState<HTMLElement | null>(null)
  const labelId = useId()

  // The editor owns its nodes while one types; it is drawn anew only when the text came from elsewhere (undo).
  useEffect(() => {
    const root = box.current
    if (root && (readText(root) !== text || root.childNodes.length === 0))
      root.replaceChildren(...textNodes(text, styles.pill ?? ''))
  }, [text])

  const read = () => {
    if (!box.current) return
    const now = readText(box.current)
    onChange(isLong ? now : now.replaceAll('\n', ' '), 'typing')
  }
  const remember = () => {
    const selection = document.getSelection()
    if (selection && selection.rangeCount > 0 && box.current?.contains(selection.anchorNode))
      caret.current = selection.getRangeAt(0).cloneRange()
  }
  const putIn = (name: string) => {
    if (box.current) insertAtCaret(box.current, caret.current, textNodes(fieldText(name), styles.pill ?? ''))
    remember()
    read()
  }
  const leave = () => {
    remember()
    // Fields that were typed or pasted in their written form become pills now.
    if (!isChoosing && box.current) box.current.replaceChildren(...textNodes(readText(box.current), styles.pill ?? ''))
    onLeave()
  }
  return (
    <Input.Wrapper
      label={field.meta.title}
      labelElement="div"
      labelProps={{ id: labelId }}
      error={error}
      description={field.meta.help}
    >
      <div className={styles.frame} data-error={error ? '' : undefined}>
        {/* biome-ignore lint/a11y/useSemanticElements: a text area cannot hold the pills of personal fields */}
        <div
          ref={box}
          className={styles.editor}
          data-long={isLong || undefined}
          contentEditable="plaintext-only"
          suppressContentEditableWarning
          role="textbox"
          tabIndex={0}
          aria-labelledby={labelId}
          aria-multiline={isLong}
          aria-invalid={error !== null}
          dir="auto"
          spellCheck
          onInput={read}
          onKeyUp={remember}
          onMouseUp={remember}
          onBlur={leave}
          onClick={(event) => {
            if (event.target instanceof HTMLElement && event.target.dataset.raw !== undefined) setEdited(event.target)
          }}
          onKeyDown={(event) => {
            remember()
            if (event.key === 'Enter' && !isLong) event.preventDefault()
            if (event.key === '/' && isAtWordStart(caret.current)) {
              event.preventDefault()
              setChoosing(true)
            }
          }}
        />
        <Menu
          opened={isChoosing}
          onChange={setChoosing}
          width={300}
          position="bottom-end"
          returnFocus={false}
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <Tooltip label="Put in a personal field (/)">
              <ActionIcon
                size={28}
                className={styles.button}
                aria-label={`Put a personal field into ${field.meta.title}`}
                onMouseDown={(event) => event.preventDefault()}
              >
                <IconUserScan size={18} />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown
            mah={320}
            style={{ overflowY: 'auto' }}
            onKeyDown={(event) => event.key === 'Escape' && box.current?.focus()}
          >
            <FieldMenuItems onChoose={putIn} />
          </Menu.Dropdown>
        </Menu>
      </div>
      {edited && (
        <FallbackEditor
          pill={edited}
          onClose={(raw) => {
            if (raw !== null) {
              const [fresh] = textNodes(raw, styles.pill ?? '')
              if (fresh) edited.replaceWith(fresh)
              else edited.remove()
              read()
              onLeave()
            }
            setEdited(null)
          }}
        />
      )}
    </Input.Wrapper>
  )
}

/** "and/or" keeps its stroke; one after a space asks for a field. */
function isAtWordStart(caret: Range | null): boolean {
  if (!caret || caret.startContainer.nodeType !== Node.TEXT_NODE) return true
  const before = (caret.startContainer.textContent ?? '').slice(0, caret.startOffset).replaceAll('\u200B', '')
  return before === '' || /\s$/.test(before)
}
