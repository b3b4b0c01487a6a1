import { expect, test } from 'vitest'
import { countsSentence, moveSentence } from './moveWords.ts'

const maya = {
  runId: 1,
  personId: 'maya',
  person: 'Maya',
  version: 1,
  what: 'unchanged' as const,
  step: 'Wait 2 days',
  goesTo: null,
  reason: null,
  before: { kind: 'message' as const, node: 'a', title: 'Hello', at: '2027-03-03T09:00:00Z' },
  after: { kind: 'message' as const, node: 'a', title: 'Hello', at: '2027-03-03T09:00:00Z' },
}
const moment = (at: string) => at.slice(5, 10)

test('what becomes of one person is a sentence with their next message', () => {
  const retimed = { ...maya, what: 'retimed' as const, after: { ...maya.after, at: '2027-03-05T09:00:00Z' } }
  const gone = { ...maya, what: 'removed' as const, goesTo: 'Call them', after: { kind: 'none' as const } }
  const open = {
    ...gone,
    goesTo: 'Is new?',
    after: { kind: 'depends' as const, node: 'b', title: 'Is new?', at: null },
  }
  expect(
    [maya, retimed, open, gone, { ...gone, goesTo: null, reason: 'They finish.' }].map((one) =>
      moveSentence(one, moment),
    ),
  ).toEqual([
    'Stays at “Wait 2 days”. Next: “Hello”, 03-03.',
    'Stays at “Wait 2 days”. Next: “Hello”, 03-05. Before: “Hello”, 03-03.',
    '“Wait 2 days” is gone; goes on at “Is new?”. What they get next depends on “Is new?”.',
    '“Wait 2 days” is gone; goes on at “Call them”. No more messages.',
    '“Wait 2 days” is gone. They finish.',
  ])
})

test('everybody together is one line', () => {
  expect(countsSentence({ unchanged: 9, retimed: 2, moved: 0, removed: 1 })).toBe(
    '9 go on as they would have, 2 people wait for another time and 1 person loses the step they are at.',
  )
})
