import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { fold } from '../../commands/findCommands.ts'
import { PickerFrame } from '../../ui/PickerFrame.tsx'
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

/** More than anybody reads; who has more of them types. */
const most = 100

/** A small window with a list to choose from: type, arrow, Enter. */
export function ListPicker({ title, at, choices, none, onClose }: ListPickerProps) {
  const [search, setSearch] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const found = useMemo(() => {
    const words = fold(search).split(/\s+/).filter(Boolean)
    return choices.filter((choice) =>
      words.every((word) => fold(`${choice.title} ${choice.about ?? ''}`).includes(word)),
    )
  }, [choices, search])
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const now = buttons.findIndex((button) => button.matches(':focus'))
    buttons[Math.max(0, now + (event.key === 'ArrowDown' ? 1 : -1))]?.focus()
  }
  return (
    <PickerFrame label={title} title={title} at={at} width={340} onKeyDown={press} onClose={onClose}>
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
    </PickerFrame>
  )
}
