import { createContext, type ReactNode, use, useEffect, useId, useState } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import { type Command, canRun } from './command.ts'
import { isMacComputer, matchesKeys } from './keys.ts'

/** Holds every command of the screens that are open, and runs them by their keys. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createCommandStore)
  useEffect(() => {
    const isMac = isMacComputer()
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')
      const command = allOf(store.getState()).find(
        ({ keys, alsoKeys = [], keysIn }) =>
          keysIn !== 'onlyShown' &&
          [...(keys ? [keys] : []), ...alsoKeys].some(
            (one) => matchesKeys(event, one, isMac) && !(isTyping && (keysIn === 'notInTexts' || !one.includes('Mod'))),
          ),
      )
      if (!command || !canRun(command)) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [store])
  return <CommandsContext value={store}>{children}</CommandsContext>
}

/** Offers these commands while the calling part of a screen is there. Pass a memoized list. */
export function useRegisterCommands(commands: readonly Command[]) {
  const store = useCommandStore()
  const source = useId()
  useEffect(() => {
    store.setState(({ bySource }) => ({ bySource: new Map(bySource).set(source, commands) }))
    return () => {
      store.setState(({ bySource }) => ({ bySource: new Map([...bySource].filter(([name]) => name !== source)) }))
    }
  }, [store, source, commands])
}

/** Every command that is offered now. */
export function useCommands(): Command[] {
  const state = useStore(useCommandStore())
  return allOf(state)
}

interface CommandState {
  bySource: ReadonlyMap<string, readonly Command[]>
}

const createCommandStore = () => createStore<CommandState>()(() => ({ bySource: new Map() }))
const allOf = ({ bySource }: CommandState) => [...bySource.values()].flat()

const CommandsContext = createContext<StoreApi<CommandState> | null>(null)

function useCommandStore() {
  const store = use(CommandsContext)
  if (!store) throw new Error('Commands need a CommandsProvider around them.')
  return store
}
