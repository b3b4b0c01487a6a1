import { expect, test } from 'vitest'
import type { PlannedMessage } from '../../../shared/contract/workflows.ts'
import { overlapSentence } from './overlapSentence.ts'
import { planPeople } from './planPeople.ts'

const message = (personId: string | null, at: string, more: Partial<PlannedMessage> = {}): PlannedMessage => ({
  ...{ personId, person: personId ?? 'Your team', at, to: 'a@example.com', channel: 'email', subject: 'Hi', node: 'a' },
  ...{ outcome: 'sent', reason: null, ...more },
})

test('the plan is told person by person, whoever comes first, with everything they get', () => {
  const afterwards = { node: 'wait', until: null }
  const people = planPeople({
    entrants: [
      { personId: 'tom', person: 'tom', at: '2027-03-01T09:00Z', afterwards },
      { personId: 'maya', person: 'maya', at: '2027-03-01T10:00Z', afterwards: null },
    ],
    messages: [
      message('old', '2027-03-01T08:00Z'),
      message('maya', '2027-03-01T10:10Z'),
      message(null, '2027-03-01T10:11Z'),
      message('maya', '2027-03-01T12:00Z', { outcome: 'skipped', reason: 'no email' }),
    ],
  })
  expect(
    people.map(({ person, cameAt, messages, afterwards: at }) => [person, cameAt, messages.length, at?.node ?? null]),
  ).toEqual([
    ['old', null, 1, null],
    ['tom', '2027-03-01T09:00Z', 0, 'wait'],
    ['maya', '2027-03-01T10:00Z', 2, null],
    ['Your team', null, 1, null],
  ])
})

test('an overlap is a sentence: whose messages, and when, with the day where it matters', () => {
  const sentence = (times: [workflowId: string, workflow: string, at: string][]) =>
    overlapSentence(
      {
        ...{ personId: 'p', person: 'Maya' },
        messages: times.map(([workflowId, workflow, at]) => ({ workflowId, workflow, at, subject: '' })),
      },
      'here',
      'UTC',
    )
  expect([
    sentence([
      ['w', 'Welcome', '2027-03-01T10:00:00Z'],
      ['here', 'Rush', '2027-03-01T15:30:00Z'],
    ]),
    sentence([
      ['w', 'Welcome', '2027-03-01T10:00:00Z'],
      ['here', 'Rush', '2027-03-01T15:30:00Z'],
      ['w', 'Welcome', '2027-03-02T09:00:00Z'],
    ]),
  ]).toEqual([
    'Maya gets 2 messages within 24 hours: from “Welcome” at 10:00 and from this one at 15:30.',
    'Maya gets 3 messages within 24 hours: from “Welcome” at Mon 1 Mar, 10:00 and Tue 2 Mar, 09:00 and from this one at Mon 1 Mar, 15:30.',
  ])
})
