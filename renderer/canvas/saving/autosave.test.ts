import { expect, test } from 'vitest'
import type { WorkflowDocument } from '../document/document.ts'
import { commitNow, startHistory } from '../document/history.ts'
import { createAutosave, type Edited, type SaveAnswer, type SaveState } from './autosave.ts'

const named = (name: string): WorkflowDocument => ({ name, graph: { nodes: [], edges: [] } })
const opened = named('opened')

/** A window with a clock moved by hand and a host that answers as told, once it is told to. */
function bench(answers: SaveAnswer[]) {
  const tries: string[] = []
  const states: SaveState['kind'][] = []
  const clock = { ms: 0, timer: null as { run: () => void; atMs: number } | null }
  let history = startHistory(opened)
  const autosave = createAutosave(history, 1, {
    save: async ({ present }, saved, revision) => {
      tries.push(`${present.name} after ${saved.present.name} on ${revision} at ${clock.ms}`)
      return answers.shift() ?? { kind: 'failed', message: 'No answer.' }
    },
    later: (run, delayMs) => {
      const timer = { run, atMs: clock.ms + delayMs }
      clock.timer = timer
      return () => {
        if (clock.timer === timer) clock.timer = null
      }
    },
    now: () => clock.ms,
    onState: ({ kind }) => states.push(kind),
  })
  return {
    autosave,
    tries,
    states,
    type: (name: string): Edited => {
      history = commitNow(history, named(name))
      autosave.changed(history)
      return history
    },
    /** Lets time pass, and what was put off happen. */
    pass: async (ms: number) => {
      const untilMs = clock.ms + ms
      for (let due = clock.timer; due && due.atMs <= untilMs; due = clock.timer) {
        clock.ms = due.atMs
        clock.timer = null
        due.run()
        await new Promise((resolve) => setImmediate(resolve))
      }
      clock.ms = untilMs
    },
  }
}
const saved = (revision: number): SaveAnswer => ({ kind: 'saved', revision })
const away: SaveAnswer = { kind: 'failed', message: 'No answer.' }

test('many changes are one save, of the latest, soon after the last', async () => {
  const { tries, states, type, pass } = bench([saved(2)])
  type('a')
  await pass(100)
  type('b')
  await pass(1000)
  expect(tries).toEqual(['b after opened on 1 at 500'])
  expect(states).toEqual(['waiting', 'waiting', 'saving', 'saved'])
})

test('somebody who types without a pause is saved all the same, and never loses a second', async () => {
  const { tries, type, pass } = bench(Array.from({ length: 9 }, (_, at) => saved(at + 2)))
  for (let letter = 0; letter < 30; letter++) {
    type(String(letter))
    await pass(100)
  }
  expect(tries).toEqual([
    '6 after opened on 1 at 700',
    '13 after 6 on 2 at 1400',
    '20 after 13 on 3 at 2100',
    '27 after 20 on 4 at 2800',
  ])
})

test('a change during a save is saved after it, on the new revision', async () => {
  const { autosave, tries, states, type } = bench([saved(2), saved(3)])
  type('a')
  const first = autosave.flush()
  type('b')
  expect(autosave.unsaved()?.name).toBe('b')
  await first
  expect(states.at(-1)).toBe('waiting')
  await autosave.flush()
  expect(tries).toEqual(['a after opened on 1 at 0', 'b after a on 2 at 0'])
  expect(autosave.unsaved()).toBeNull()
})

test('a newer one elsewhere stops saving until it was read', async () => {
  const { autosave, tries, states, type, pass } = bench([
    { kind: 'stale', revision: 7, document: named('theirs') },
    saved(8),
  ])
  type('a')
  await pass(1000)
  type('b')
  await pass(10_000)
  expect(tries).toHaveLength(1)
  expect([states.at(-1), autosave.unsaved()?.name]).toEqual(['stale', 'b'])
  autosave.restart(startHistory(named('theirs')), 7)
  type('c')
  await pass(1000)
  expect(tries[1]).toBe('c after theirs on 7 at 11400')
})

test('what could not be saved is tried again by itself, with what was typed meanwhile', async () => {
  const { autosave, tries, states, type, pass } = bench([away, away, saved(2)])
  type('a')
  await pass(1000)
  expect([states.at(-1), autosave.unsaved()?.name]).toEqual(['failed', 'a'])
  type('b')
  await pass(6000)
  expect(tries).toEqual(['a after opened on 1 at 400', 'b after opened on 1 at 2400', 'b after opened on 1 at 4400'])
  expect(states.slice(3)).toEqual(['failed', 'saved'])
})

test('what is typed while it is tried again is saved soon after', async () => {
  const { autosave, tries, type, pass } = bench([away, saved(2), saved(3)])
  type('a')
  await pass(2399)
  const trying = autosave.flush()
  type('b')
  await trying
  await pass(1000)
  expect(tries.slice(1)).toEqual(['a after opened on 1 at 2399', 'b after a on 2 at 2799'])
})

test('a save whose answer was lost is known again by what it saved, and is no change from elsewhere', async () => {
  const { autosave, tries, states, type, pass } = bench([
    away,
    { kind: 'stale', revision: 2, document: named('a') },
    saved(3),
  ])
  type('a')
  await pass(1000)
  type('b')
  await pass(2000)
  expect(tries).toEqual(['a after opened on 1 at 400', 'b after opened on 1 at 2400', 'b after a on 2 at 2400'])
  expect([states.at(-1), autosave.revision()]).toEqual(['saved', 3])
})

test('when the lost save held all there was, nothing is left to save', async () => {
  const { autosave, tries, type, pass } = bench([away, { kind: 'stale', revision: 2, document: named('a') }])
  type('a')
  await pass(5000)
  expect([tries.length, autosave.revision(), autosave.unsaved()]).toEqual([2, 2, null])
})

test('the very same change from elsewhere is nothing to choose between', async () => {
  const { autosave, states, type, pass } = bench([{ kind: 'stale', revision: 7, document: named('a') }])
  type('a')
  await pass(1000)
  expect([states.at(-1), autosave.revision(), autosave.unsaved()]).toEqual(['saved', 7, null])
})

test('nothing changed, nothing saved', async () => {
  const { autosave, tries } = bench([])
  await autosave.flush()
  expect(tries).toEqual([])
})
