import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useBuilder, useBuilderStore, useGraph } from '../builderContext.ts'
import styles from './FindBar.module.css'
import { type Found, findInWorkflow } from './findInWorkflow.ts'
import { useShowFound } from './useShowFound.ts'

/** The field over the canvas that finds steps by what they say. Enter and Shift+Enter walk through what was found. */
export function FindBar() {
  const isOpen = useBuilder(({ isFinding }) => isFinding)
  return isOpen ? <Open /> : null
}

function Open() {
  const store = useBuilderStore()
  const graph = useGraph()
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const found = useMemo(() => findInWorkflow(graph, wanted), [graph, wanted])
  const [at, setAt] = useState(0)
  const show = useShowFound()
  const current = Math.min(at, Math.max(0, found.length - 1))
  const walk = (by: number) => {
    const next = (current + by + found.length) % Math.max(1, found.length)
    setAt(next)
    showAt(found, next, show)
  }
  // Only what is typed leads to the first place: a change of the workflow must not move the view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words say when
  useEffect(() => showAt(found, 0, show), [wanted])

  const close = () => {
    store.getState().set({ isFinding: false })
    document.querySelector<HTMLElement>('[data-screen="builder"]')?.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') walk(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const count = wanted.trim() === '' ? '' : found.length === 0 ? 'Nothing found' : `${current + 1} of ${found.length}`
  return (
    <search className={`${styles.bar} nopan nodrag nowheel`} aria-label="Find in this workflow">
      <IconSearch size={16} aria-hidden />
      <input
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody wants to type here
        autoFocus
        data-find
        className={styles.input}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
        placeholder="Find steps, messages and notes"
        aria-label="Find steps, messages and notes"
      />
      <span className={styles.count} role="status">
        {count}
      </span>
      <Act label="The one before (Shift Enter)" onClick={() => walk(-1)} isEnabled={found.length > 0}>
        <IconChevronUp size={16} />
      </Act>
      <Act label="The next one (Enter)" onClick={() => walk(1)} isEnabled={found.length > 0}>
        <IconChevronDown size={16} />
      </Act>
      <Act label="Close (Escape)" onClick={close} isEnabled>
        <IconX size={16} />
      </Act>
    </search>
  )
}

function showAt(found: readonly Found[], index: number, show: (found: Found) => void) {
  const one = found[index]
  if (one) show(one)
}

interface ActProps {
  label: string
  onClick: () => void
  isEnabled: boolean
  children: React.ReactNode
}

const Act = ({ label, onClick, isEnabled, children }: ActProps) => (
  <Tooltip label={label}>
    <ActionIcon size={28} aria-label={label.replace(/ \(.*/, '')} onClick={onClick} disabled={!isEnabled}>
      {children}
    </ActionIcon>
  </Tooltip>
)
