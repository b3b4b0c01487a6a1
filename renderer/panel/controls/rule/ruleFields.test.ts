import { expect, test } from 'vitest'
import { builtInTypes } from '../../../../shared/recordTypes.ts'
import { ruleFields } from './ruleFields.ts'

const own = [
  { name: 'goal', title: 'Goal', kind: 'choice' as const, choices: ['fitness', 'weight'] },
  { name: 'trialEnds', title: 'Trial ends', kind: 'date' as const, choices: [] },
]
const groups = ruleFields(
  {
    combinator: 'and',
    rules: [
      { field: 'person.shoeSize', operator: '>', value: 40 },
      { combinator: 'or', rules: [{ field: 'person.firstName', operator: '<', value: 'M' }] },
    ],
  },
  own,
  builtInTypes,
)
const find = (name: string) => groups.flatMap(({ options }) => options).find((one) => one.name === name)

test('a rule can look at their own fields and those of records, each asked as its kind of value is', () => {
  expect(groups.map(({ label }) => label)).toEqual([
    'Person',
    'What they did',
    'In this workflow',
    'The record it is about',
    'Business',
    'Others',
  ])
  expect(find('person.goal')).toMatchObject({ label: 'Goal', values: [{ value: 'fitness' }, { value: 'weight' }] })
  expect(find('person.trialEnds')?.operators.map(({ label }) => label)).toEqual([
    'is',
    'is not',
    'is before',
    'is on or before',
    'is after',
    'is on or after',
    'is within the next … days',
    'is within the last … days',
    'is empty',
    'is not empty',
  ])
  expect(find('record.dueAt')).toMatchObject({ label: 'Due (payment, assignment)', inputType: 'date' })
})

test('what a rule uses already is always offered, though nobody knows it or it does not fit', () => {
  expect(find('person.shoeSize')?.label).toBe('Shoe size')
  expect(find('person.firstName')?.operators.map(({ name }) => name)).toContain('<')
  expect(find('person.lastName')?.operators.map(({ name }) => name)).not.toContain('<')
})
