import { expect, test } from 'vitest'
import { seenWords } from './textTransfer.ts'

test('what nobody can see is dropped from a text, and what letters and emoji need stays', () => {
  const hostile = 'a\u0000b\u0007c\u001bd\u007fe\u0085f\u202Ag\u202Eh\u2066i\u2069j\uFEFFk'
  expect(seenWords(hostile)).toBe('abcdefghijk')
  const needed = 'one\ttwo\nthree 👩\u200D👧 می\u200Cخواهم \u200Fשלום\u200E!'
  expect(seenWords(needed)).toBe(needed)
  expect(seenWords('a\r\nb\rc')).toBe('a\nb\nc')
})
