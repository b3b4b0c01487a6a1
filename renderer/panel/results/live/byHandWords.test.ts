import { expect, test } from 'vitest'
import { byHandSentence, putBackSentence, refusedSentence } from './byHandWords.ts'

test('what the owner did is told by name for one, by number for several', () => {
  expect([
    byHandSentence('goOn', 1, 'Maya'),
    byHandSentence('hold', 12, undefined),
    byHandSentence('release', 1, undefined),
    byHandSentence('remove', 2, 'Maya'),
  ]).toEqual([
    'Maya goes on now.',
    '12 people are held here until you release them.',
    '1 person is released, and goes on at their time.',
    '2 people were taken out.',
  ])
})

test('for whom it was not possible is told with the reason', () => {
  const tom = { person: 'Tom', reason: 'quiet hours' }
  expect([refusedSentence([]), refusedSentence([tom]), refusedSentence([tom, tom])]).toEqual([
    '',
    ' Not Tom: quiet hours.',
    ' 2 not: quiet hours.',
  ])
})

test('undoing says who is back and who is not', () => {
  expect([
    putBackSentence({ people: 1, stayedOut: 0 }),
    putBackSentence({ people: 3, stayedOut: 1 }),
    putBackSentence({ people: 0, stayedOut: 2 }),
  ]).toEqual([
    '1 person is back where they were.',
    '3 people are back where they were. 1 person stays out: something happened to them meanwhile, or they came in again.',
    'Nobody was put back. 2 people stay out: something happened to them meanwhile, or they came in again.',
  ])
})
