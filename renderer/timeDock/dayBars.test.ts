import { expect, test } from 'vitest'
import { dayAccount } from './dayBars.ts'
import { after, event, message, resultOf } from './testing/resultOf.ts'

const result = resultOf(
  [
    event(after(0), 'maya', 'hello', 'waiting', { reason: 'moved from Mon 09:00 to Mon 18:00: quiet hours' }),
    event(after(0, 9), 'zoe', 'hello', 'skipped', { reason: 'no email', port: 'next' }),
    event(after(2), 'zoe', 'wait', 'waiting', { reason: 'until they reply' }),
  ],
  [
    message(after(0, 9), 'maya', 'Hi'),
    message(after(0, 14.9), 'tom', 'Hi'),
    message(after(0, 15), 'ana', 'Hi'),
    message(after(3), 'maya', 'Hook', { channel: 'webhook' }),
  ],
)

test('every day of the calendar has its messages by family, what was skipped, and what had to wait', () => {
  const { days } = dayAccount(result, 'Europe/London', ({ channel }) => (channel === 'webhook' ? 'do' : 'send'))
  expect(
    days.map(({ startMs, endMs: _, ...rest }) => ({ day: new Date(startMs).toISOString().slice(0, 10), ...rest })),
  ).toEqual([
    { day: '2027-03-01', messages: 2, shares: { send: 1, do: 0 }, skipped: 1, moved: 1 },
    { day: '2027-03-02', messages: 1, shares: { send: 0.5, do: 0 }, skipped: 0, moved: 0 },
    { day: '2027-03-03', messages: 0, shares: { send: 0, do: 0 }, skipped: 0, moved: 0 },
    { day: '2027-03-04', messages: 1, shares: { send: 0, do: 0.5 }, skipped: 0, moved: 0 },
  ])
})

test('single moments stand where they happen, and those that fall together stand once', () => {
  const { ticks } = dayAccount(result, 'UTC', () => 'send')
  expect(ticks).toEqual([
    { at: 0.125, kind: 'send' },
    { at: 0.2075, kind: 'send' },
    { at: 0.20875, kind: 'send' },
    { at: 1, kind: 'send' },
    { at: 0.125, kind: 'skipped' },
  ])
})
