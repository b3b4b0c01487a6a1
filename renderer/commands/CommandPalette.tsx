import { Modal } from '@mantine/core'
import { IconSearch, IconSitemap, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '../api/ApiProvider.tsx'
import { useFocusBack } from '../ui/useFocusBack.ts'
import styles from './CommandPalette.module.css'
import { useCommands } from './CommandsProvider.tsx'
import { type Command, canRun } from './command.ts'
import { findCommands, inContext } from './findCommands.ts'
import { isMacComputer, printKeys } from './keys.ts'

/** Finds commands, workflows and people by typing. Arrows choose, Enter runs. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const [isMac] = useState(isMacComputer)
  const listId = useId()
  const found = useFound(words)
  useFocusBack()
  const current = Math.min(chosen, Math.max(found.length - 1, 0))

  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    command.run()
  }
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      setChosen((current + step + found.length) % Math.max(found.length, 1))
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      run(found[current])
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset={72}
      centered={false}
      attributes={{ content: { 'aria-label': 'Search or run a command' } }}
      transitionProps={{ duration: 0 }}
    >
      <div className={styles.field}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <input
          data-autofocus
          // At once, so that the first letter typed lands here.
          ref={focusAtOnce}
          className={styles.input}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={press}
          placeholder="Search people, workflows and commands"
          aria-label="Search people, workflows and commands"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={found[current] ? `${listId}-${current}` : undefined}
        />
      </div>
      <div className={styles.scroll}>
        <div id={listId} role="listbox" aria-label="Found" className={styles.list}>
          {found.map((command, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys, as in every combobox.
            <div
              key={command.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className={styles.option}
              ref={index === current ? showCurrent : undefined}
              onClick={() => run(command)}
              onPointerMove={() => setChosen(index)}
            >
              <command.icon size={20} stroke={1.75} aria-hidden />
              <span className={styles.title} data-personal={command.isPersonal}>
                {command.title}
              </span>
              {command.group && <span className={styles.group}>{command.group}</span>}
              {command.keys && <kbd className={styles.keys}>{printKeys(command.keys, isMac)}</kbd>}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={styles.none}>Nothing is called “{words}”.</p>}
      </div>
    </Modal>
  )
}

const focusAtOnce = (field: HTMLInputElement | null) => field?.focus()
const showCurrent = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })

function useFound(words: string): Command[] {
  const { queries } = useApi()
  const [, go] = useLocation()
  const search = useDeferredValue(words.trim())
  const commands = inContext(useCommands().filter((command) => canRun(command) && command.id !== 'palette.open'))
  const { data: workflows = [] } = useQuery(queries.workflows.list.queryOptions())
  const { data: people } = useQuery(
    queries.people.list.queryOptions({
      input: { search, limit: 5 },
      enabled: search.length >= 2,
      placeholderData: (before) => before,
    }),
  )
  const named = workflows
    .filter(({ status }) => status !== 'archived')
    .map(
      ({ id, name }): Command => ({
        id: `workflow.${id}`,
        title: name,
        icon: IconSitemap,
        run: () => go(`/workflows/${id}`),
      }),
    )
  const persons = (search.length >= 2 ? (people?.people ?? []) : []).map(
    ({ id, name, email, phone }): Command => ({
      id: `person.${id}`,
      title: [name, email ?? phone].filter(Boolean).join(' · '),
      icon: IconUser,
      isPersonal: true,
      run: () => go(`/people/${id}`),
    }),
  )
  return [...findCommands([...commands, ...(search ? named : [])], words), ...persons]
}
