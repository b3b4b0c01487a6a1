import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { Refusal } from '../shared/errors.ts'
import { decryptSecret, encryptSecret } from './secrets.ts'

const dataKey = randomBytes(32)

test.each(['correct horse', '', 'pässwörd 🔑', 'x'.repeat(10_000)])('what was kept comes back: %j', (text) => {
  expect(decryptSecret(dataKey, 'connection 1', encryptSecret(dataKey, 'connection 1', text))).toBe(text)
})

test('the text is nowhere in what is stored, and no two are alike', () => {
  const one = Buffer.from(encryptSecret(dataKey, 'connection 1', 'correct horse'))
  const other = Buffer.from(encryptSecret(dataKey, 'connection 1', 'correct horse'))
  expect({ found: one.includes('horse'), same: one.equals(other) }).toEqual({ found: false, same: false })
})

test('another id, another key, a change anywhere, or a piece of it: refused', () => {
  const stored = encryptSecret(dataKey, 'connection 1', 'correct horse')
  const changed = Array.from(stored, (_, at) => stored.map((byte, index) => (index === at ? byte ^ 1 : byte)))
  const tries = [
    () => decryptSecret(dataKey, 'connection 2', stored),
    () => decryptSecret(randomBytes(32), 'connection 1', stored),
    ...changed.map((bytes) => () => decryptSecret(dataKey, 'connection 1', bytes)),
    ...Array.from(stored, (_, length) => () => decryptSecret(dataKey, 'connection 1', stored.slice(0, length))),
  ]
  for (const attempt of tries) expect(attempt).toThrow(Refusal)
})
