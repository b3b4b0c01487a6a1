import { expect, test } from 'vitest'
import { doneSentence, planSentence, waitsSentence } from './planSentence.ts'

const nowMs = Date.parse('2027-03-01T12:00:00Z')
const message = {
  ...{
    at: '2027-03-01T15:30:00.000Z',
    person: 'Maya',
    personId: 'p',
    to: null,
    channel: 'email',
    subject: 'Hi',
    node: 'a',
  },
  ...{ outcome: 'sent' as const, reason: null },
}

test('the plan is told in a sentence', () => {
  const sentence = (people: number, ...messages: (typeof message | { outcome: 'skipped' })[]) =>
    planSentence({ people, messages: messages.map((one) => ({ ...message, ...one })) }, nowMs, 'Europe/London')
  expect([
    sentence(7, { outcome: 'skipped' }, message),
    sentence(1, { ...message, at: '2027-03-02T08:00:00Z' }),
    sentence(1),
    sentence(0),
  ]).toEqual([
    '7 people in the next 24 hours, first message at 15:30.',
    '1 person in the next 24 hours, first message tomorrow at 08:00.',
    '1 person in the next 24 hours, without a message.',
    'Nobody in the next 24 hours, as things are now.',
  ])
})

test('when nobody comes in yet, it is told how anybody does', () => {
  expect([
    waitsSentence(['When a person is added', 'Or when they get the tag new']),
    waitsSentence([]),
    waitsSentence(['When a person is added'], true),
  ]).toEqual([
    'People come in when a person is added, or when they get the tag new.',
    'People come in when you start it for them.',
    'None of them can come in now: they were in it before, do not fit its start, or have unsubscribed.',
  ])
})

test('what was done is said in one line, with who was left out', () => {
  const left = { reason: 'already in this workflow' }
  expect([
    doneSentence('Welcome', null, null),
    doneSentence('Welcome', null, { started: 3, refused: [] }),
    doneSentence('Welcome', null, { started: 1, refused: [left, left] }),
    doneSentence('Welcome', { moved: null }, null),
    doneSentence('Welcome', { moved: null }, { started: 2, refused: [] }),
    doneSentence('Welcome', { moved: '1 person was moved to it.' }, null),
    doneSentence('Welcome', { moved: '1 person was moved to it.' }, { started: 2, refused: [left] }),
  ]).toEqual([
    '“Welcome” is on.',
    '“Welcome” is on, and started for 3 people.',
    '“Welcome” is on, and started for 1 person. 2 people left out: already in this workflow.',
    '“Welcome” is published. New people take the new way; those inside stay on theirs.',
    '“Welcome” is published, and started for 2 people. New people take the new way; those inside stay on theirs.',
    '“Welcome” is published. 1 person was moved to it.',
    '“Welcome” is published, and started for 2 people. 1 person was moved to it. 1 person left out: already in this workflow.',
  ])
})
