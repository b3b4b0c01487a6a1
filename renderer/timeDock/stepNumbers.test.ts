import { expect, test } from 'vitest'
import type { RunEvent } from '../../shared/contract/runs.ts'
import { numbersAt, printNumbers } from './stepNumbers.ts'

const event = (at: string, person: string, node: string, type: string, more: Partial<RunEvent> = {}): RunEvent => ({
  at: `2027-03-01T${at}:00.000Z`,
  person,
  node,
  type,
  port: null,
  reason: null,
  ...more,
})

const events = [
  event('09:00', 'maya', 'hello', 'entered'),
  event('09:00', 'maya', 'hello', 'sent'),
  event('09:00', 'maya', 'hello', 'left', { port: 'next' }),
  event('09:00', 'maya', 'wait', 'entered'),
  event('09:00', 'maya', 'wait', 'waiting'),
  event('09:00', 'zoe', 'hello', 'entered'),
  event('09:00', 'zoe', 'hello', 'skipped', { port: 'next', reason: 'no email' }),
  event('11:00', 'maya', 'wait', 'left', { port: 'next' }),
]

test('steps are counted up to the instant of the scrubber', () => {
  const at = (time: string) => Object.fromEntries(numbersAt(events, Date.parse(`2027-03-01T${time}:00.000Z`)))
  expect(at('10:00')).toEqual({
    hello: { in: 2, sent: 1, waiting: 0, failed: 0, skipped: [{ reason: 'no email', count: 1 }], out: { next: 2 } },
    wait: { in: 1, sent: 0, waiting: 1, failed: 0, skipped: [], out: {} },
  })
  expect(at('11:00').wait).toEqual({ in: 1, sent: 0, waiting: 0, failed: 0, skipped: [], out: { next: 1 } })
  expect(at('08:00')).toEqual({})
})

test('numbers read as words', () => {
  const hello = numbersAt(events, Number.POSITIVE_INFINITY).get('hello')
  expect(hello && printNumbers(hello)).toEqual(['2 in', '1 sent', '1 no email'])
})
