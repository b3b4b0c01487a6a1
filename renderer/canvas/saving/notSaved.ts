import type { BuilderStore } from '../builderStore.ts'
import type { SaveState } from './autosave.ts'

/** Why the host has something else than the window shows, and what to do about it; null where it has the same, or will in a moment. */
export function notSavedSentence(save: SaveState): string | null {
  if (save.kind === 'stale')
    return 'This workflow was changed in another window, and your latest changes here are not saved: choose first which one to keep.'
  if (save.kind !== 'failed') return null
  return save.message === null
    ? 'The engine does not answer, so your latest changes are not saved yet: they are kept in this window, and saved as soon as it does.'
    : `Your latest changes could not be saved: ${save.message} They are kept in this window, and saved as soon as it works.`
}

/** How saving stands once nothing is under way any more, which is a moment after the last change. */
export function whenSettled(store: BuilderStore): Promise<SaveState> {
  const { promise, resolve } = Promise.withResolvers<SaveState>()
  const look = ({ save }: { save: SaveState }) => {
    if (save.kind !== 'waiting' && save.kind !== 'saving') resolve(save)
  }
  const stop = store.subscribe(look)
  look(store.getState())
  return promise.finally(stop)
}
