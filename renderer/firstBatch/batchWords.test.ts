import { expect, test } from 'vitest'
import { batchWords, letGoWord, printLeft, sentNowSentence, takenBackSentence } from './batchWords.ts'

test('what is held is told by kind and by name, the rest as a number', () => {
  const words = (messages: [string, number][], people: string[], total: number) =>
    batchWords({ messages: messages.map(([channel, count]) => ({ channel, count })), people, total })
  expect([
    words([['email', 3]], ['Maya', 'Tom', 'Ana'], 3),
    words([['email', 1]], ['Maya'], 1),
    words(
      [
        ['email', 1204],
        ['sms', 2],
      ],
      ['Maya', 'Tom', 'Ana'],
      1206,
    ),
    words([['webhook', 1]], [], 0),
    words([['carrier pigeon', 2]], ['Maya'], 1),
    words([], [], 0),
    words([['email', 1]], ['M'.repeat(5000)], 1),
  ]).toEqual([
    '3 emails to Maya, Tom and Ana',
    '1 email to Maya',
    '1,204 emails and 2 texts to Maya, Tom, Ana and 1,203 more',
    '1 notice to another program',
    '2 messages to Maya',
    null,
    `1 email to ${'M'.repeat(48)}…`,
  ])
})

test('the time that is left is told in minutes and seconds, and never below nothing', () => {
  expect([600_000, 581_000, 580_001, 59_000, 400, 0, -5000].map(printLeft)).toEqual([
    ...['10:00', '9:41', '9:41', '0:59', '0:01', '0:00', '0:00'],
  ])
})

test('the button says that messages are sent only where some would be', () => {
  expect([letGoWord({ messages: [{ channel: 'email', count: 2 }] }), letGoWord({ messages: [] })]).toEqual([
    'Send now',
    'Stop holding',
  ])
})

test('let go by hand, only messages that are due are said to go', () => {
  expect([sentNowSentence(true, false), sentNowSentence(true, true), sentNowSentence(false, false)]).toEqual([
    'The first messages go out now.',
    'The first messages go out as soon as you resume.',
    'Messages are not held any more. Each goes out at its time.',
  ])
})

test('what was taken back says what became of the workflow and of everybody inside', () => {
  expect([
    takenBackSentence('Welcome', { status: 'draft', people: 3, stayed: 0 }),
    takenBackSentence('Welcome', { status: 'paused', people: 1, stayed: 1 }),
    takenBackSentence('Welcome', { status: 'on', people: 2, stayed: 9 }),
    takenBackSentence('Welcome', { status: 'draft', people: 0, stayed: 0 }),
  ]).toEqual([
    'Taken back: nothing was sent. 3 people were taken out. “Welcome” is off again.',
    'Taken back: nothing was sent. 1 person was taken out. “Welcome” is paused, and 1 person who was inside before waits there.',
    'Taken back: nothing was sent. 2 people were taken out. “Welcome” stays on.',
    'Taken back: nothing was sent. “Welcome” is off again.',
  ])
})
