import { expect, test } from 'vitest'
import { ruleProblem } from './ruleProblem.ts'
import type { Operator } from './rules.ts'

const about = (operator: Operator, value?: unknown) =>
  ruleProblem({
    combinator: 'and',
    rules: [
      { field: 'person.email', operator: 'notNull' },
      { combinator: 'or', rules: [{ field: 'person.leadSource', operator, value }] },
    ],
  })

test('a condition that compares with nothing is named, however deep it stands', () => {
  const sentence = 'Say what “Lead source” is compared with, or remove the condition.'
  expect([about('='), about('!=', ''), about('contains', '  '), about('in', []), about('>', null)]).toEqual(
    Array(5).fill(sentence),
  )
  expect([about('=', 'web'), about('=', 0), about('=', false), about('null'), about('notNull', '')]).toEqual(
    Array(5).fill(null),
  )
})
