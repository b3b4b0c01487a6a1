import { expect, test } from 'vitest'
import { dayBars } from './dayBars.ts'

const sent = (at: string) => ({
  at,
  person: 'maya',
  to: 'maya@example.com',
  channel: 'email',
  subject: 'Hi',
  body: '',
  node: 'a',
})

test('messages are counted per day from the start of the test', () => {
  const messages = ['2027-03-01T09:00:00Z', '2027-03-01T20:00:00Z', '2027-03-02T09:30:00Z', '2027-03-04T09:00:00Z'].map(
    sent,
  )
  const bars = dayBars({ start: '2027-03-01T09:00:00Z', end: '2027-03-04T09:00:00Z', messages })
  expect(bars.map(({ messages: count, share }) => [count, share])).toEqual([
    [2, 1],
    [1, 0.5],
    [1, 0.5],
  ])
})
