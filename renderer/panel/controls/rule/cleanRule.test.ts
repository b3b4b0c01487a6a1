import { expect, test } from 'vitest'
import { cleanRule } from './cleanRule.ts'

test('a rule is kept without the marks of the control, and with what it does not know', () => {
  const condition = { id: '1', valueSource: 'value', field: 'person.status', operator: '=' as const, value: 'new' }
  expect(
    cleanRule({
      id: '0',
      combinator: 'and',
      note: 'mine',
      rules: [condition, { id: '2', combinator: 'or', rules: [] }],
    }),
  ).toEqual({
    combinator: 'and',
    note: 'mine',
    rules: [
      { field: 'person.status', operator: '=', value: 'new' },
      { combinator: 'or', rules: [] },
    ],
  })
})
