import { expect, test } from 'vitest'
import { walkLines } from './walkLines.ts'

const graph = {
  nodes: [
    { id: 'start', type: 'personAdded', config: {} },
    { id: 'hello', type: 'email', config: { subject: "Hi {{ person.firstName | default: 'there' }}", body: 'x' } },
    { id: 'wait', type: 'wait', config: { days: 2 } },
    { id: 'bye', type: 'end', config: {} },
  ],
  edges: [],
}
const at = (minute: number) => `2026-11-21T12:0${minute}:00.000Z`
const event = (
  minute: number,
  node: string,
  type: string,
  reason: string | null = null,
  port: string | null = null,
) => ({
  at: at(minute),
  node,
  type,
  reason,
  port,
})

test('a walk is one line per step: what was done, where they are now', () => {
  const events = [
    event(0, 'start', 'entered'),
    event(0, 'start', 'left', null, 'next'),
    event(0, 'hello', 'entered'),
    event(0, 'hello', 'waiting', 'quiet hours'),
    event(1, 'hello', 'sent'),
    event(1, 'hello', 'left', null, 'next'),
    event(1, 'wait', 'entered'),
    event(1, 'wait', 'waiting'),
  ]
  expect(walkLines(events, graph)).toEqual([
    { at: at(0), text: expect.stringContaining('New person'), tone: 'done' },
    { at: at(1), text: 'Sent: “Hi First name”', tone: 'done' },
    { at: at(1), text: 'Now at: Wait 2 days', tone: 'now' },
  ])
})

test('what was skipped or did not work says why', () => {
  const events = [
    event(0, 'hello', 'entered'),
    event(0, 'hello', 'skipped', 'no email'),
    event(1, 'wait', 'entered'),
    event(1, 'wait', 'failed', 'The clock is wrong.'),
  ]
  expect(walkLines(events, graph)).toEqual([
    { at: at(0), text: 'Skipped: “Hi First name” (no email)', tone: 'skipped' },
    { at: at(1), text: 'Did not work: Wait 2 days (The clock is wrong.)', tone: 'failed' },
  ])
})

test('a step that was removed since is still told', () => {
  expect(walkLines([event(0, 'gone', 'entered')], graph)).toEqual([
    { at: at(0), text: 'A step that is no longer there', tone: 'done' },
  ])
})
