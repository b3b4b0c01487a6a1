import { FocusTrap, Portal, TextInput } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { fold } from '../../commands/findCommands.ts'
import type { Point } from '../layout/layout.ts'
import styles from './ListPicker.module.css'

export interface Choice {
  key: string
  title: string
  about?: string
  picture: React.ReactNode
  choose: () => void
}

interface ListPickerProps {
  /** What is asked: "Move “Welcome” to". */
  title: string
  at: Point
  choices: readonly Choice[]
  /** Said when there is nothing to choose. */
  none: string
  onClose: () => void
}

const size = { width: 340, height: 420 }
/** More than anybody reads; who has more of them types. */
const most = 100

/** A small window with a list to choose from: type, arrow, Enter. */
export function ListPicker({ title, at, choices, none, onClose }: ListPickerProps) {
  const [search, setSearch] = useState('')
  const box = useClickOutside(onClose)
  const list = useRef<HTMLDivElement>(null)
  const found = useMemo(() => {
    const words = fold(search).split(/\s+/).filter(Boolean)
    return choices.filter((choice) =>
      words.every((word) => fold(`${choice.title} ${choice.about ?? ''}`).includes(word)),
    )
  }, [choices, search])
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const now = buttons.findIndex((button) => button.matches(':focus'))
    buttons[Math.max(0, now + (event.key === 'ArrowDown' ? 1 : -1))]?.focus()
  }
  const left = Math.max(8, Math.min(at.x, innerWidth - size.width - 8))
  const top = Math.max(8, Math.min(at.y, innerHeight - size.height - 8))
  return (
    <Portal>
      <FocusTrap>
        <div
          ref={box}
          role="dialog"
          aria-label={title}
          className={styles.picker}
          style={{ left, top, width: size.width, maxHeight: size.height }}
          onKeyDown={press}
        >
          <h2 className={styles.title}>{title}</h2>
          {choices.length > 0 && (
            <TextInput
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') found[0]?.choose()
              }}
              placeholder="Search"
              aria-label="Search"
              leftSection={<IconSearch size={16} />}
              data-autofocus
            />
          )}
          <div className={styles.list} ref={list}>
            {found.slice(0, most).map(({ key, title: words, about, picture, choose }) => (
              <button key={key} type="button" className={styles.choice} onClick={choose}>
                {picture}
                <span className={styles.words}>
                  {words}
                  {about && <span className={styles.about}>{about}</span>}
                </span>
              </button>
            ))}
            {found.length > most && <p className={styles.none}>{found.length - most} more. Type to find them.</p>}
            {found.length === 0 && (
              <p className={styles.none}>{choices.length === 0 ? none : `Nothing fits “${search}”.`}</p>
            )}
          </div>
        </div>
      </FocusTrap>
    </Portal>
  )
}
