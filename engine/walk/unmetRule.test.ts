import { expect, test } from 'vitest'
import { unmetRule } from './unmetRule.ts'

const facts = { person: { status: 'contacted', tags: [], firstName: 'Maya', unsubscribed: true } }
const status = { field: 'person.status', operator: '=' as const, value: 'new' }
const named = { field: 'person.firstName', operator: '=' as const, value: 'Maya' }
const tagged = { field: 'person.tags', operator: 'contains' as const, value: 'trial' }

test('the first part that is not met is told, with what is there instead', () => {
  expect(unmetRule({ combinator: 'and', rules: [named, status] }, facts)).toBe(
    'the start asks for “Status is new”, and theirs is “contacted”',
  )
  expect(unmetRule({ combinator: 'and', rules: [{ combinator: 'or', rules: [tagged] }] }, facts)).toBe(
    'the start asks for “Tags have trial”, and they have no “Tags”',
  )
})

test('of several that would do, all are told', () => {
  expect(unmetRule({ combinator: 'or', rules: [status, tagged] }, facts)).toBe(
    'the start asks for: Status is new or Tags have trial',
  )
  expect(unmetRule({ combinator: 'and', not: true, rules: [named] }, facts)).toBe(
    'the start asks for: not (First name is Maya)',
  )
})

test('who meets the rule is told nothing', () => {
  expect(unmetRule({ combinator: 'or', rules: [status, named] }, facts)).toBe(null)
})
