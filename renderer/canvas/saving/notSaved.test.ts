import { expect, test } from 'vitest'
import { createBuilderStore } from '../builderStore.ts'
import type { SaveState } from './autosave.ts'
import { notSavedSentence, whenSettled } from './notSaved.ts'

test('what keeps the host from having the latest is said, with what to do about it', () => {
  const states: SaveState[] = [
    { kind: 'saved', atMs: 1 },
    { kind: 'saving' },
    { kind: 'stale' },
    { kind: 'failed', message: null },
    { kind: 'failed', message: 'The disk is full.' },
  ]
  expect(states.map(notSavedSentence)).toEqual([
    ...[null, null],
    'This workflow was changed in another window, and your latest changes here are not saved: choose first which one to keep.',
    'The engine does not answer, so your latest changes are not saved yet: they are kept in this window, and saved as soon as it does.',
    'Your latest changes could not be saved: The disk is full. They are kept in this window, and saved as soon as it works.',
  ])
})

test('a save that is put off or under way is waited for, to whatever end it comes', async () => {
  const store = createBuilderStore({ id: 'w', name: 'Mine', graph: { nodes: [], edges: [] } })
  store.getState().set({ save: { kind: 'waiting' } })
  const settled = whenSettled(store)
  store.getState().set({ save: { kind: 'saving' } })
  store.getState().set({ save: { kind: 'stale' } })
  store.getState().set({ save: { kind: 'saved', atMs: 1 } })
  expect([await settled, await whenSettled(store)]).toEqual([{ kind: 'stale' }, { kind: 'saved', atMs: 1 }])
})
