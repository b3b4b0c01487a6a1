import { useEffect, useState } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { refusalCodeOf, sentenceOf } from '../../api/sentenceOf.ts'
import { useShell } from '../../shell/ShellState.tsx'
import { printTime } from '../../ui/dates.ts'
import type { BuilderStore } from '../builderStore.ts'
import { type Autosave, createAutosave, type SaveAnswer, type SaveState } from './autosave.ts'

/** Keeps the open workflow saved, and says so in the title bar. Leaving saves what is waiting. */
export function useAutosave(store: BuilderStore, id: string, revision: number): Autosave {
  const { client } = useApi()
  const setSavedWord = useShell((state) => state.setSavedWord)
  const [autosave] = useState(() =>
    createAutosave(revision, {
      save: async ({ name, graph }, on): Promise<SaveAnswer> => {
        try {
          // An emptied name field is no name; the last one stays on the host.
          const saved = await client.workflows.save({
            id,
            revision: on,
            name: name.trim() || 'Untitled workflow',
            graph,
          })
          return { kind: 'saved', revision: saved.revision }
        } catch (error) {
          return refusalCodeOf(error) === 'STALE' ? { kind: 'stale' } : { kind: 'failed', message: sentenceOf(error) }
        }
      },
      later: (run, delayMs) => {
        const timer = setTimeout(run, delayMs)
        return () => clearTimeout(timer)
      },
      now: Date.now,
      onState: (save) => store.getState().set({ save }),
    }),
  )
  useEffect(() => {
    const stopWatching = store.subscribe(({ history, save }, before) => {
      if (history.present !== before.history.present && history.past.length + history.future.length > 0)
        autosave.changed(history.present)
      if (save !== before.save) setSavedWord(savedWord(save))
    })
    const flush = () => void autosave.flush()
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      stopWatching()
      setSavedWord(null)
      flush()
    }
  }, [autosave, store, setSavedWord])
  return autosave
}

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
