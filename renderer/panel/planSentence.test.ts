import { expect, test } from 'vitest'
import { planSentence } from './planSentence.ts'

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
