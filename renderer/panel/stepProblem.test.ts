import { expect, test } from 'vitest'
import { stepProblem } from './stepProblem.ts'

test('a problem in the list says whose it is, once', () => {
  const email = { id: 'a', type: 'email', version: 1, config: {} }
  const check = { id: 'b', type: 'check', version: 1, config: {} }
  expect([
    stepProblem(email, 'Subject: Write a subject.'),
    stepProblem(check, 'Say what to check.'),
    stepProblem(check, 'The way "No" of "Check" leads nowhere. Link it to a step, or to an End.'),
  ]).toEqual([
    'Email: Write a subject.',
    'Check: Say what to check.',
    'The way “No” of “Check” leads nowhere. Link it to a step, or to an End.',
  ])
})
