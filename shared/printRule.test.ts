import { expect, test } from 'vitest'
import { printRule } from './printRule.ts'
import type { Operator, Rule } from './rules.ts'

const say = (field: string, operator: Operator, value?: unknown) =>
  printRule({ combinator: 'and', rules: [{ field, operator, value }] })

test('conditions read as a person says them', () => {
  expect([
    say('person.status', '=', 'new'),
    say('person.tags', 'contains', 'trial'),
    say('person.tags', 'doesNotContain', 'trial'),
    say('person.tags', 'in', ['trial', 'vip']),
    say('person.status', 'in', 'new,contacted'),
    say('person.status', 'notIn', ' new , lost,'),
    say('person.status', 'in', ''),
    say('person.status', '=', 'Smith,Ltd'),
    say('person.tags', 'null'),
    say('history.messages', 'contains', 'Welcome'),
    say('run.replied', '=', true),
    say('run.replied', '=', false),
    say('run.replied', '!=', true),
    say('person.unsubscribed', '=', 'false'),
    say('person.phone', 'notNull'),
    say('history.contactDaysAgo', '>=', 3),
    say('person.birthday', 'withinNextDays', 7),
    say('record.startsAt', 'withinLastDays', '$&'),
    say('person.leadSource', '='),
  ]).toEqual([
    'Status is new',
    'Tags have trial',
    'Tags do not have trial',
    'Tags have one of trial, vip',
    'Status is one of new, contacted',
    'Status is none of new, lost',
    'Status is one of …',
    'Status is Smith,Ltd',
    'Tags are empty',
    'Messages they got have Welcome',
    'Replied since they entered',
    'Did not reply since they entered',
    'Did not reply since they entered',
    'Not unsubscribed',
    'Phone is not empty',
    'Days since the last contact is at least 3',
    'Birthday is within the next 7 days',
    'Starts at is within the last $& days',
    'Lead source is …',
  ])
})

test('groups are joined, bracketed and turned round', () => {
  const isNew = { field: 'person.status', operator: '=' as const, value: 'new' }
  const inner: Rule = { combinator: 'or', rules: [isNew, { field: 'person.phone', operator: 'null' }], not: true }
  expect(printRule({ combinator: 'and', rules: [isNew, inner] })).toBe(
    'Status is new and (not (Status is new or Phone is empty))',
  )
  expect(printRule({ combinator: 'and', rules: [] })).toBe('Anyone')
})
