import { expect, test } from 'vitest'
import { doubtOf } from './doubtOf.ts'
import { linkParts } from './linkParts.ts'
import { messageWord } from './messageWord.ts'

test('a message is never called sent while it was only shown in the Test inbox', () => {
  const accepted = { state: 'accepted', direction: 'out' } as const
  expect(messageWord({ ...accepted, test: true }).word).toBe('Test inbox')
  expect(messageWord({ ...accepted, test: false }).word).toBe('Sent')
})

test('only what is in doubt can be called arrived', () => {
  const answers = ['unknown', 'failed', 'held', 'accepted'].map(
    (state) => doubtOf({ state, person: 'Maya', error: null })?.answers ?? null,
  )
  expect(answers).toEqual([['arrived', 'sendAgain', 'drop'], ['sendAgain', 'drop'], ['sendAgain', 'drop'], null])
})

test('the reason is part of the sentence', () => {
  expect(doubtOf({ state: 'failed', person: 'Maya', error: 'No such mailbox' })?.sentence).toBe(
    'It was not sent, and Maya does not have it. No such mailbox. Mend the cause, then send it again, or drop it.',
  )
})

test('addresses in a message become links, without the full stop behind them', () => {
  expect(linkParts('See https://fitbox.example/book?d=1. Bye')).toEqual([
    { text: 'See ', isLink: false },
    { text: 'https://fitbox.example/book?d=1', isLink: true },
    { text: '. Bye', isLink: false },
  ])
  expect(linkParts('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)', isLink: false }])
})
