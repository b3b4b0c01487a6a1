import { expect, test } from 'vitest'
import { gapSentence, gapWords, inSentence } from './gapSentence.ts'

test('who lacks something is counted in a sentence', () => {
  expect([
    gapSentence({ phrase: 'first name', lacking: 2, of: 20 }),
    gapSentence({ phrase: inSentence('VIP level'), lacking: 1, of: 1 }),
    gapSentence({ phrase: inSentence('Place'), lacking: 1200, of: 100_000, nouns: ['booking', 'bookings'] }),
    gapWords({ lacking: 1, of: 20 }),
  ]).toEqual([
    '2 of 20 people have no first name',
    '1 of 1 person has no VIP level',
    '1,200 of 100,000 bookings have no place',
    '1 of 20 has none',
  ])
})
