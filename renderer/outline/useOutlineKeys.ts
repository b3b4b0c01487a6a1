import { type KeyboardEvent, useRef } from 'react'
import { useBuilderStore, useStepActions } from '../canvas/builderContext.ts'
import { useCommands } from '../commands/CommandsProvider.tsx'
import { isMacComputer, matchesKeys } from '../commands/keys.ts'
import { stepKey } from './outlineRows.ts'
import { findTyped, typingPauseMs } from './typeAhead.ts'
import { useLineActions } from './useLineActions.ts'
import type { OutlineTree } from './useOutlineTree.ts'

/** What keys do in the outline: arrows walk and fold, Enter opens, letters find. Everything else is a command. */
export function useOutlineKeys({ rows, active, activate, fold }: OutlineTree, openMenu: () => void) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const lines = useLineActions()
  const commands = useCommands()
  const typed = useRef({ text: '', atMs: 0 })

  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !active) return
    const at = rows.indexOf(active)
    const hasMod = event.ctrlKey || event.metaKey
    const go = (to: number, how?: 'extend') => {
      const row = rows[Math.max(0, Math.min(to, rows.length - 1))]
      if (row) activate(row, how)
    }
    const parent = rows.find(({ key }) => key === active.parent)
    const walk: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      ArrowRight: () => (active.isOpen === false ? fold(active.key, false) : active.isOpen && go(at + 1)),
      ArrowLeft: () => (active.isOpen ? fold(active.key, true) : parent && activate(parent)),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      PageDown: () => go(at + 10),
      PageUp: () => go(at - 10),
      Enter: () => open(),
      ' ': () => activate(active, 'open'),
      Delete: () => actions.removeChosen(),
      Backspace: () => actions.removeChosen(),
      Escape: () => store.getState().select([]),
      ContextMenu: openMenu,
    }
    const open = () => {
      const target = rows.find(({ key }) => active.target !== null && key === stepKey(active.target))
      if (active.step !== null) store.getState().select([active.step], { openPanel: true, focus: true })
      else if (target) activate(target)
      else if (active.isOpen !== null) fold(active.key, active.isOpen)
      else lines.addAt(active)
    }
    const shifted: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1, 'extend'),
      ArrowUp: () => go(at - 1, 'extend'),
      F10: openMenu,
    }
    // At a step these are commands; a way has no step that they could be told.
    const atWays: Readonly<Record<string, () => void>> =
      active.step === null ? { ArrowDown: () => lines.addAt(active) } : {}
    const keys = hasMod ? atWays : event.altKey ? {} : event.shiftKey ? shifted : walk
    const act = keys[event.key] ?? (hasMod || event.altKey ? undefined : letter(event))
    if (!act) return
    act()
    event.preventDefault()
    event.stopPropagation()
  }

  /** A letter finds a line. One that is a command is that, unless it goes on with a word that was begun. */
  function letter(event: KeyboardEvent): (() => void) | undefined {
    if (event.key.length !== 1 || event.key === ' ' || event.nativeEvent.isComposing) return undefined
    const isGoingOn = event.timeStamp - typed.current.atMs < typingPauseMs
    const isCommand = commands.some(({ keys, alsoKeys = [] }) =>
      [keys, ...alsoKeys].some((one) => one && matchesKeys(event.nativeEvent, one, isMacComputer())),
    )
    // Commands are for steps; at a way their keys mean the way.
    const key = event.key.toLowerCase()
    if (!isGoingOn && active?.step === null && key === 'a') return () => lines.addAt(active)
    if (!isGoingOn && active?.step === null && key === 'c' && active.source !== null)
      return () => store.getState().set({ connecting: active.source })
    if (isCommand && !isGoingOn) return undefined
    const text = isGoingOn ? typed.current.text + event.key : event.key
    typed.current = { text, atMs: event.timeStamp }
    return () => {
      const row = active && findTyped(rows, text, rows.indexOf(active))
      if (row) activate(row)
    }
  }
}
