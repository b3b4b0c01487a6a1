import { expect, test } from 'vitest'
import { eventSentence } from './eventSentence.ts'

const said = (type: string, reason: string | null = null, way: string | null = null) =>
  eventSentence({ type, reason }, 'Wait 2 days', way)

test('events read as sentences, with their reasons', () => {
  expect(said('entered')).toBe('Wait 2 days')
  expect(said('skipped', 'no email')).toBe('Skipped: no email')
  expect(said('waiting', 'quiet hours')).toBe('Waits: quiet hours')
  expect(said('left', null, 'No')).toBe('Went on by “No”')
  expect(said('ended', 'replied')).toBe('Left the workflow: replied')
})

test('a wait says until when, and a message that was moved both times', () => {
  const until = (reason: string | null) => eventSentence({ type: 'waiting', reason }, 'Email', null, 'Tue 9 Mar, 09:00')
  expect(until(null)).toBe('Waits until Tue 9 Mar, 09:00')
  expect(until('they may get 1 message in a day')).toBe('Waits until Tue 9 Mar, 09:00: they may get 1 message in a day')
  expect(until('moved from Sun 22:40 to Mon 09:00: quiet hours')).toBe('Moved from Sun 22:40 to Mon 09:00: quiet hours')
})

test('going on by the only way is not worth a line', () => {
  expect(said('left')).toBe(null)
})
