import { expect, test } from 'vitest'
import { createActivityStore } from './activityStore.ts'

function bench() {
  const due: (() => void)[] = []
  const store = createActivityStore((run) => {
    due.push(run)
    return () => due.splice(due.indexOf(run), 1)
  })
  return { store, passASecond: () => due.splice(0).map((run) => run()) }
}
const shown = ({ store }: ReturnType<typeof bench>) =>
  store.getState().running.map(({ title, share }) => [title, share])

test('what takes longer than a second is shown with how far it is, until it is over', () => {
  const one = bench()
  const work = one.store.getState().begin('Importing leads.csv', null)
  work.tell({ share: 0.1 })
  expect(shown(one)).toEqual([])
  one.passASecond()
  expect(shown(one)).toEqual([['Importing leads.csv', 0.1]])
  work.tell({ share: 0.6 })
  expect(shown(one)).toEqual([['Importing leads.csv', 0.6]])
  work.end()
  expect(shown(one)).toEqual([])
})

test('what is over at once is never shown', () => {
  const one = bench()
  one.store.getState().begin('Importing two.csv', null).end()
  one.passASecond()
  expect(shown(one)).toEqual([])
})

test('several run beside each other', () => {
  const one = bench()
  const first = one.store.getState().begin('First', null)
  one.store.getState().begin('Second', null)
  one.passASecond()
  first.end()
  expect(shown(one)).toEqual([['Second', null]])
})
