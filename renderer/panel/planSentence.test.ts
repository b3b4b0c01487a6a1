import { expect, test } from 'vitest'
import { doneSentence, planSentence } from './planSentence.ts'

const message = { at: '2027-03-01T15:30:00.000Z', person: 'Maya', to: null, subject: 'Hi', node: 'a', reason: null }

test('the plan is told in a sentence', () => {
  expect(planSentence({ people: 7, messages: [message] }, 'Europe/London')).toBe(
    '7 people in the next 24 hours, first message at 15:30.',
  )
  expect(planSentence({ people: 1, messages: [] }, 'Europe/London')).toBe(
    '1 person in the next 24 hours, without a message.',
  )
  expect(planSentence({ people: 0, messages: [] }, 'Europe/London')).toMatch(/nobody enters/)
})

test('what was done is said in one line, with who was left out', () => {
  const left = { reason: 'already in this workflow' }
  expect([
    doneSentence('Welcome', false, null),
    doneSentence('Welcome', false, { started: 3, refused: [] }),
    doneSentence('Welcome', false, { started: 1, refused: [left, left] }),
    doneSentence('Welcome', true, null),
  ]).toEqual([
    '“Welcome” is on.',
    '“Welcome” is on, and started for 3 people.',
    '“Welcome” is on, and started for 1 person. 2 people left out: already in this workflow.',
    'Published. New people take the new way; those inside stay on theirs.',
  ])
})
