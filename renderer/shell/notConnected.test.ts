import { expect, test } from 'vitest'
import { isNotLoaded } from './isNotLoaded.ts'
import { mayReload } from './mayReload.ts'

test('a part that could not be fetched is told apart from one that is wrong', () => {
  const errors = [
    new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1/assets/BuilderScreen-1.js'),
    new TypeError('error loading dynamically imported module: http://127.0.0.1/assets/BuilderScreen-1.js'),
    new TypeError('Importing a module script failed.'),
    new Error('Unable to preload CSS for /assets/BuilderScreen-1.css'),
    new TypeError("Cannot read properties of undefined (reading 'name')"),
    'Failed to fetch dynamically imported module',
  ]
  expect(errors.map(isNotLoaded)).toEqual([true, true, true, true, false, false])
})

test('a window opens itself anew once in half a minute, and not for ever', () => {
  const values = new Map<string, string>()
  const kept = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  }
  expect([1_000, 5_000, 30_999, 31_000, 32_000].map((ms) => mayReload(kept, ms))).toEqual([
    ...[true, false, false, true, false],
  ])
})
