import type { Icon } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import styles from './Toolbar.module.css'

export interface Tool {
  id: string
  title: string
  icon: Icon
  /** For a choice among several: whether it is the one. */
  isPressed?: boolean
  isDisabled?: boolean
  /** A thin line before it: another kind of tool begins. */
  isApart?: boolean
  run: () => void
}

/** Small buttons in a row that are one tab stop: the arrows go from one to the next. */
export function Toolbar({ name, tools }: { name: string; tools: readonly Tool[] }) {
  const [last, setLast] = useState('')
  const can = tools.filter(({ isDisabled }) => !isDisabled)
  const stop = can.find(({ id }) => id === last) ?? can[0]
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = can.findIndex(({ id }) => id === stop?.id)
    const next = {
      ArrowRight: can[(at + 1) % can.length],
      ArrowLeft: can[(at - 1 + can.length) % can.length],
      Home: can[0],
      End: can.at(-1),
    }[event.key]
    if (!next) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-tool="${next.id}"]`)?.focus()
  }
  return (
    <div role="toolbar" aria-label={name} className={styles.tools} onKeyDown={walk}>
      {tools.map(({ id, title, icon: Icon, isPressed, isDisabled, isApart, run }) => (
        <button
          key={id}
          type="button"
          className={styles.tool}
          data-tool={id}
          data-apart={isApart || undefined}
          aria-label={title}
          title={title}
          aria-pressed={isPressed}
          disabled={isDisabled}
          tabIndex={id === stop?.id ? 0 : -1}
          onFocus={() => setLast(id)}
          onClick={run}
        >
          <Icon size={16} stroke={1.75} aria-hidden />
        </button>
      ))}
    </div>
  )
}
