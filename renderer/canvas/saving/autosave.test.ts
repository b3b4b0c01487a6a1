import { expect, test } from 'vitest'
import type { WorkflowDocument } from '../document/document.ts'
import { createAutosave, type SaveAnswer, type SaveState } from './autosave.ts'

const named = (name: string): WorkflowDocument => ({ name, graph: { nodes: [], edges: [] } })

/** A hand-moved timer and a server that answers as told. */
function bench(answers: SaveAnswer[]) {
  const saved: [string, number][] = []
  const states: SaveState['kind'][] = []
  const timer: { run: (() => void) | null } = { run: null }
  const autosave = createAutosave(1, {
    save: async ({ name }, revision) => {
      saved.push([name, revision])
      return answers.shift() ?? { kind: 'failed', message: 'No answer.' }
    },
    later: (run) => {
      timer.run = run
      return () => {
        timer.run = null
      }
    },
    now: () => 1000,
    onState: ({ kind }) => states.push(kind),
  })
  return { autosave, saved, states, timer }
}

test('many changes are one save, of the latest', async () => {
  const { autosave, saved, states } = bench([{ kind: 'saved', revision: 2 }])
  autosave.changed(named('a'))
  autosave.changed(named('b'))
  await autosave.flush()
  expect(saved).toEqual([['b', 1]])
  expect(states).toEqual(['waiting', 'waiting', 'saving', 'saved'])
})

test('a change during a save is saved next, on the new revision', async () => {
  const { autosave, saved } = bench([
    { kind: 'saved', revision: 2 },
    { kind: 'saved', revision: 3 },
  ])
  autosave.changed(named('a'))
  const first = autosave.flush()
  autosave.changed(named('b'))
  await first
  expect(saved).toEqual([
    ['a', 1],
    ['b', 2],
  ])
})

test('a newer one elsewhere stops saving until it was read again', async () => {
  const { autosave, saved, states } = bench([{ kind: 'stale' }, { kind: 'saved', revision: 8 }])
  autosave.changed(named('a'))
  await autosave.flush()
  autosave.changed(named('b'))
  await autosave.flush()
  expect(saved).toEqual([['a', 1]])
  expect(states.at(-1)).toBe('stale')
  autosave.restart(7)
  autosave.changed(named('c'))
  await autosave.flush()
  expect(saved).toEqual([
    ['a', 1],
    ['c', 7],
  ])
})

test('what could not be saved is tried again by itself', async () => {
  const { autosave, saved, states, timer } = bench([
    { kind: 'failed', message: 'Disk full.' },
    { kind: 'saved', revision: 2 },
  ])
  autosave.changed(named('a'))
  await autosave.flush()
  expect(states.at(-1)).toBe('failed')
  timer.run?.()
  await autosave.flush()
  expect(saved).toEqual([
    ['a', 1],
    ['a', 1],
  ])
  expect(states.at(-1)).toBe('saved')
})

test('nothing changed, nothing saved', async () => {
  const { autosave, saved } = bench([])
  await autosave.flush()
  expect(saved).toEqual([])
})
