import { useEffect, useState } from 'react'
import type { WorkflowDetail } from '../../../shared/contract/workflows.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import type { Client } from '../../api/client.ts'
import { refusalCodeOf, sentenceOf } from '../../api/sentenceOf.ts'
import { useShell } from '../../shell/ShellState.tsx'
import { printTime } from '../../ui/dates.ts'
import type { BuilderStore } from '../builderStore.ts'
import { asKept, editsSince } from '../document/editsSince.ts'
import { type Autosave, createAutosave, type Edited, type SaveAnswer, type SaveState } from './autosave.ts'
import { browserCopies } from './unsavedCopy.ts'

/**
 * Keeps the open workflow saved, and says so in the title bar. What can't be saved is kept in the browser, too, and leaving
 * saves what is waiting.
 */
export function useAutosave(store: BuilderStore, opened: WorkflowDetail): Autosave {
  const { client } = useApi()
  const setSavedWord = useShell((state) => state.setSavedWord)
  const { id } = opened
  const [autosave] = useState(() =>
    createAutosave(store.getState().history, opened.revision, {
      save: (now, saved, revision) => save(client, id, now, saved, revision),
      later: (run, delayMs) => {
        const timer = setTimeout(run, delayMs)
        return () => clearTimeout(timer)
      },
      now: Date.now,
      onState: (state) => store.getState().set({ save: state }),
    }),
  )
  useEffect(() => {
    let hasCopy = false
    const keepCopy = () => {
      const document = autosave.unsaved()
      if (!document) return
      browserCopies.keep(id, { revision: autosave.revision(), atMs: Date.now(), document })
      hasCopy = true
    }
    // While somebody types on, the word stays: nobody wants to read, or to hear, it change twice a second.
    let quiet: ReturnType<typeof setTimeout> | undefined
    const say = (save: SaveState) => {
      clearTimeout(quiet)
      if (save.kind === 'saved') quiet = setTimeout(() => setSavedWord(savedWord(save)), quietMs)
      else setSavedWord(savedWord(save))
    }
    // Only its own: one of an earlier visit may still wait for a decision.
    const dropCopy = () => {
      if (!hasCopy || autosave.unsaved()) return
      browserCopies.forget(id)
      hasCopy = false
    }
    const stopWatching = store.subscribe(({ history, save }, before) => {
      const isChanged = history.present !== before.history.present
      if (isChanged && history !== autosave.saved()) autosave.changed(history)
      if (save !== before.save) say(save)
      if (!isChanged && save === before.save) return
      if (save.kind === 'failed' || save.kind === 'stale') keepCopy()
      if (save.kind === 'saved') dropCopy()
    })
    const leave = () => {
      keepCopy()
      void autosave.flush().then(dropCopy)
    }
    const flush = () => void autosave.flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', flush)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', flush)
      stopWatching()
      clearTimeout(quiet)
      setSavedWord(null)
      leave()
    }
  }, [autosave, store, setSavedWord, id])
  return autosave
}

const quietMs = 300

async function save(client: Client, id: string, now: Edited, saved: Edited, revision: number): Promise<SaveAnswer> {
  try {
    const edits = editsSince(saved, now)
    const draft = { id, revision, ...asKept(now.present), ...(edits ? { edits } : {}) }
    return { kind: 'saved', revision: (await client.workflows.save(draft)).revision }
  } catch (error) {
    if (refusalCodeOf(error) !== 'STALE') return failed(error)
  }
  try {
    const { name, graph, revision: latest } = await client.workflows.get({ id })
    return { kind: 'stale', revision: latest, document: { name, graph } }
  } catch (error) {
    return failed(error)
  }
}

const failed = (error: unknown): SaveAnswer => ({
  kind: 'failed',
  message: error instanceof TypeError ? null : sentenceOf(error),
})

function savedWord(save: SaveState): string | null {
  switch (save.kind) {
    case 'saved':
      return save.atMs === null ? null : `Saved ${printTime(new Date(save.atMs).toISOString())}`
    case 'waiting':
    case 'saving':
      return 'Saving…'
    case 'stale':
      return 'Not saved: changed elsewhere'
    case 'failed':
      return 'Not saved'
  }
}
