import { expect, test } from 'vitest'
import { hourMs } from '../../../shared/duration.ts'
import { momentFor } from './momentFor.ts'

const message = {
  at: '2027-03-02T09:00:00Z',
  person: 'maya',
  to: '',
  channel: 'email',
  subject: '',
  body: '',
  node: '',
}
const result = {
  startMs: Date.parse('2027-03-01T09:00:00Z'),
  endMs: Date.parse('2027-03-08T09:00:00Z'),
  messagesOf: (person: string) => (person === 'maya' ? [{ ...message, workflow: 'Test' }] : []),
}

test('a what-if happens at the scrubber, else when something can still follow from it', () => {
  expect(momentFor(result, 'maya', result.startMs + 5)).toBe(result.startMs + 5)
  expect(momentFor(result, 'maya', null)).toBe(Date.parse('2027-03-02T10:00:00Z'))
  expect(momentFor(result, 'tom', null)).toBe(result.startMs + hourMs)
})
