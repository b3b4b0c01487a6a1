import { describe, expect, test } from 'vitest'
import { holds, type Operator, type Rule, ruleSchema } from './rules.ts'

const facts = { person: { status: 'New ', age: 30, tags: ['trial', 'VIP'], city: '', since: '2027-03-01' } }
const ask = (field: string, operator: Operator, value?: unknown) =>
  holds({ field: `person.${field}`, operator, value }, facts)

describe('one condition', () => {
  const table: [string, Operator, unknown, boolean][] = [
    ['status', '=', 'new', true],
    ['status', '!=', 'old', true],
    ['age', '<', 100, true],
    ['age', '<', '9', false],
    ['age', '>=', '30', true],
    ['since', '<', '2027-03-02', true],
    ['status', 'contains', 'EW', true],
    ['status', 'beginsWith', 'n', true],
    ['status', 'endsWith', 'x', false],
    ['tags', 'contains', 'vip', true],
    ['tags', '=', 'trial', true],
    ['tags', 'doesNotContain', 'old', true],
    ['status', 'in', ['old', 'new'], true],
    ['status', 'in', 'old,new', true],
    ['status', 'notIn', 'old', true],
    ['city', 'null', undefined, true],
    ['status', 'notNull', undefined, true],
  ]
  test.each(table)('%s %s %s is %s', (field, operator, value, result) => {
    expect(ask(field, operator, value)).toBe(result)
  })
})

test('a missing value never satisfies is, less than or contains', () => {
  expect(
    (['=', '<', '<=', '>', '>=', 'contains', 'beginsWith', 'endsWith', 'in'] as const).map((operator) =>
      ask('missing', operator, 0),
    ),
  ).toEqual(Array(9).fill(false))
  expect((['!=', 'doesNotContain', 'notIn', 'null'] as const).map((operator) => ask('missing', operator, 0))).toEqual(
    Array(4).fill(true),
  )
})

describe('dates', () => {
  const clock = { now: '2027-03-04T22:30:00.000Z', today: '2027-03-05' }
  const near = (value: unknown, operator: Operator, wanted: unknown) =>
    holds({ field: 'at', operator, value: wanted }, { ...clock, at: value })
  const table: [unknown, Operator, unknown, boolean][] = [
    // A day and an instant compare as days; two of a kind as they stand.
    ['2027-03-04T18:00:00.000Z', '<=', '2027-03-04', true],
    ['2027-03-04T18:00:00.000Z', '=', '2027-03-04', true],
    ['2027-03-04', '<', '2027-03-04T18:00:00.000Z', false],
    ['2027-03-04T18:00:00.000Z', '<', '2027-03-04T18:00:00.001Z', true],
    // An instant is near by the millisecond, a plain day by the day of the business.
    ['2027-03-05T22:30:00.000Z', 'withinNextDays', 1, true],
    ['2027-03-05T22:30:00.001Z', 'withinNextDays', 1, false],
    ['2027-03-04T22:29:59.999Z', 'withinNextDays', 1, false],
    ['2027-03-05', 'withinNextDays', '0', true],
    ['2027-03-04', 'withinNextDays', 7, false],
    ['2027-03-04', 'withinLastDays', 1, true],
    ['2027-03-03', 'withinLastDays', 1, false],
    ['2027-03-05T00:00:00+02:00', 'withinLastDays', 1, true],
    ['soon', 'withinNextDays', 7, false],
    ['', 'withinNextDays', 7, false],
    ['2027-03-05', 'withinNextDays', 'a few', false],
  ]
  test.each(table)('%s %s %s is %s', (value, operator, wanted, result) => {
    expect(near(value, operator, wanted)).toBe(result)
  })
  test('without a clock nothing is near', () => {
    expect(holds({ field: 'at', operator: 'withinNextDays', value: 7 }, { at: '2027-03-05' })).toBe(false)
  })
})

test('a value with functions of its own is only ever a value', () => {
  const hostile = { toString: 'x', valueOf: null, toJSON: 'y' }
  expect(holds({ field: 'at', operator: 'contains', value: 'x' }, { at: hostile })).toBe(true)
  expect(holds({ field: 'at', operator: '=', value: hostile }, { at: 'x' })).toBe(false)
})

test('groups join, nest and turn round', () => {
  const yes = { field: 'person.age', operator: '=' as const, value: 30 }
  const no = { field: 'person.age', operator: '=' as const, value: 31 }
  const group = (combinator: 'and' | 'or', rules: Rule['rules'], not = false): Rule => ({ combinator, rules, not })
  expect(
    [
      group('and', [yes, no]),
      group('or', [yes, no]),
      group('and', [yes, group('or', [no, yes])]),
      group('and', [yes], true),
      group('and', []),
    ].map((rule) => holds(rule, facts)),
  ).toEqual([false, true, true, false, true])
})

test('what objects inherit is not a fact', () => {
  expect(holds({ field: 'person.constructor', operator: 'notNull' }, facts)).toBe(false)
})

test('the shape of a rule is checked, and what it does not know is kept', () => {
  const rule = {
    id: 'x',
    combinator: 'and',
    rules: [{ id: 'y', field: 'a', operator: '=', value: 1, valueSource: 'value' }],
  }
  expect(ruleSchema.parse(rule)).toEqual(rule)
  expect(ruleSchema.safeParse({ combinator: 'and', rules: [{ field: 'a', operator: 'like' }] }).success).toBe(false)
})
