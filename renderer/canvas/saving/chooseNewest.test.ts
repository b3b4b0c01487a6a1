import { expect, test } from 'vitest'
import { type BuilderStore, createBuilderStore } from '../builderStore.ts'
import { startHistory } from '../document/history.ts'
import { keepMine, openNewer } from './chooseNewest.ts'

const named = (name: string) => ({ name, graph: { nodes: [], edges: [] } })
const newer = { id: 'w', ...named('Theirs'), revision: 2 }

/** A window with a change of its own, and a host that takes its time: this is typed meanwhile. */
function bench(typed: string) {
  const store = createBuilderStore({ id: 'w', ...named('Opened') })
  const type = (name: string) => store.getState().change(named(name))
  type('Mine')
  const host = {
    read: async () => {
      await Promise.resolve()
      type(typed)
      return newer
    },
    open: ({ name, graph }: typeof newer) => store.getState().load(startHistory({ name, graph })),
    recall: async () => undefined,
  }
  return { store, host, type }
}
const names = (store: BuilderStore) => {
  const { past, present, future } = store.getState().history
  return [past, [present], future].map((states) => states.map(({ name }) => name))
}

test('mine is kept with what was typed while the newer one was read, and the newer one is an undo away', async () => {
  const { store, host } = bench('Mine, and more')
  await keepMine(store, host)
  expect(names(store)).toEqual([['Theirs'], ['Mine, and more'], []])
})

test('with the newer one opened, mine is a redo away, with what was typed while it was read', async () => {
  const { store, host } = bench('Mine, and more')
  await openNewer(store, host, () => undefined)
  expect(names(store)).toEqual([[], ['Theirs'], ['Mine, and more']])
})

test('mine is brought back after the newer one was typed into, too', async () => {
  const { store, host, type } = bench('Mine, and more')
  const back: (() => void)[] = []
  await openNewer(store, host, (bringBack) => back.push(bringBack))
  type('Theirs!')
  back[0]?.()
  expect(names(store)).toEqual([['Theirs', 'Theirs!'], ['Mine, and more'], []])
})
