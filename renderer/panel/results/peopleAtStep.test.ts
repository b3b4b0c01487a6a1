import { expect, test } from 'vitest'
import { peopleAtStep } from './peopleAtStep.ts'

const event = (person: string, type: string, at = '2027-03-01T09:00:00.000Z', reason: string | null = null) => ({
  at,
  person,
  node: 'hello',
  type,
  port: null,
  reason,
})

test('everyone who came, with what became of them', () => {
  const events = [
    event('maya', 'entered'),
    event('maya', 'sent'),
    event('maya', 'left'),
    event('zoe', 'entered'),
    event('zoe', 'skipped', undefined, 'no email'),
    event('tom', 'entered'),
    event('tom', 'waiting', undefined, 'quiet hours'),
    event('late', 'entered', '2027-03-02T09:00:00.000Z'),
  ]
  expect(
    peopleAtStep(events, 'hello', Date.parse('2027-03-01T10:00:00Z')).map(({ person, outcome, reason }) => [
      person,
      outcome,
      reason,
    ]),
  ).toEqual([
    ['maya', 'sent', null],
    ['zoe', 'skipped', 'no email'],
    ['tom', 'waiting', 'quiet hours'],
  ])
})
