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

test('going on by the only way is not worth a line', () => {
  expect(said('left')).toBe(null)
})
