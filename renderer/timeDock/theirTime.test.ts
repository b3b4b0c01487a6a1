import { expect, test } from 'vitest'
import { theirTime } from './theirTime.ts'

test('a message that was moved by another clock than that of the business says whose time it is', () => {
  const moved = 'moved from Sun 04:00 to Sun 08:00: quiet hours'
  const at = '2026-11-22T09:00:00.000Z'
  expect([
    theirTime(moved, at, 'Europe/London'),
    theirTime(moved, at, 'America/New_York'),
    theirTime(moved, at, undefined),
    theirTime('no email', at, 'Europe/London'),
  ]).toEqual([`${moved} (their time)`, moved, moved, 'no email'])
})
