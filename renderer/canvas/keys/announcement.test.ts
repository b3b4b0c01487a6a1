import { expect, test } from 'vitest'
import { type Builder, createBuilderStore } from '../builderStore.ts'
import { stepActions } from '../document/stepActions.ts'
import { followUp } from '../testing/graphs.ts'
import { announcement } from './announcement.ts'

/** A workflow whose changes are told, and the sentences so far. */
function told(tellsSteps = true) {
  const store = createBuilderStore({ id: null, name: 'Follow-up', graph: followUp })
  const said: string[] = []
  store.subscribe((now: Builder, before: Builder) => {
    const sentence = announcement(now, before, null, tellsSteps)
    if (sentence !== null) said.push(sentence)
  })
  return {
    store,
    said,
    actions: stepActions(
      store,
      () => undefined,
      () => 0.5,
    ),
  }
}

test('what is chosen is told, once', () => {
  const { store, said } = told()
  store.getState().select(['wait'])
  store.getState().select(['wait'], { openPanel: true })
  store.getState().select(['wait', 'check'])
  store.getState().select([])
  expect(said).toEqual(['Wait 2 days. Step 3 of 6.', '2 steps are chosen.', ''])
})

test('a step that was added is told with its place, also where the list reads out what is chosen', () => {
  for (const tellsSteps of [true, false]) {
    const { actions, said } = told(tellsSteps)
    actions.add('email', { kind: 'after', from: { source: 'wait', port: 'next' } })
    expect(said.at(-1)).toBe('Added Email after Wait 2 days. Step 4 of 7.')
  }
})

test('undo and redo say what they brought back or took', () => {
  const { store, actions, said } = told(false)
  store.getState().select(['wait'])
  actions.removeChosen()
  actions.undo()
  actions.redo()
  actions.undo()
  actions.changeConfig('wait', { days: 3 }, 'days')
  actions.changeConfig('wait', { days: 4 }, 'days')
  actions.undo()
  expect(said).toEqual([
    'Undone. Wait 2 days is back.',
    'Done again. Wait 2 days is gone.',
    'Undone. Wait 2 days is back.',
    'Undone. Wait 2 days is as it was.',
  ])
})

test('a step that was moved says where it stands now', () => {
  const { store, actions, said } = told(false)
  store.getState().select(['wait'])
  actions.moveQuietly(['wait'], { source: 'start', port: 'next' })
  expect(said).toEqual(['Moved after New person. Step 2 of 6.'])
})

test('typing is not told', () => {
  const { store, actions, said } = told()
  store.getState().select(['hello'])
  actions.changeConfig('hello', { subject: 'Welcome!' }, 'subject')
  actions.changeConfig('hello', { subject: 'Welcome!!' }, 'subject')
  expect(said).toEqual(['Welcome. Step 2 of 6.'])
})

test('a note that is chosen is told with its words', () => {
  const { store, said } = told()
  const { name, graph } = store.getState().history.present
  const note = (id: string, text: string) => ({
    ...{ id, kind: 'note', text },
    ...{ position: { x: 0, y: 0 }, size: { width: 200, height: 120 } },
  })
  store.getState().change({ name, graph: { ...graph, notes: [note('a', 'Ask Ben first'), note('b', '')] } })
  store.getState().set({ chosenNotes: ['a'] })
  store.getState().set({ chosenNotes: ['b'] })
  store.getState().set({ chosenNotes: ['a', 'b'] })
  store.getState().set({ chosenNotes: ['a'], writing: 'a' })
  store.getState().set({ writing: null })
  const first = 'Note: Ask Ben first. Note 1 of 2.'
  expect(said).toEqual([first, 'Empty note. Note 2 of 2.', '2 notes are chosen.', first, first])
})
