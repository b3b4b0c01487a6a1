import { expect, test } from 'vitest'
import { changeSentence, changesSentence } from './changeWords.ts'
import { after, event, message, resultOf } from './testing/resultOf.ts'
import { whatChanged } from './whatChanged.ts'

const path = (person: string, ...nodes: string[]) => nodes.map((node) => event(after(0), person, node, 'entered'))
const before = resultOf(
  [...path('ana', 'start', 'a'), ...path('ben', 'start', 'b'), ...path('cem', 'start', 'a'), ...path('dot', 'start')],
  [
    message(after(0), 'ana', 'Hi'),
    message(after(0), 'ben', 'Hi'),
    message(after(0), 'cem', 'Hi'),
    message(after(0), 'dot', 'Hi'),
  ],
)

test('a test that comes to the same changes nothing for anybody', () => {
  expect(whatChanged(before, before)).toEqual([])
  expect(changesSentence([])).toBe('nothing is different for these people')
})

test('what is different is told for each person, and together', () => {
  const now = resultOf(
    [
      ...path('ana', 'start', 'a'),
      ...path('ben', 'start', 'a'),
      ...path('cem', 'start', 'a'),
      ...path('dot', 'start', 'b'),
    ],
    [
      message(after(0), 'ana', 'Hi'),
      message(after(1), 'ana', 'Again'),
      message(after(0), 'ben', 'Hi'),
      message(after(1), 'cem', 'Hi'),
      message(after(0), 'dot', 'Hello'),
    ],
  )
  const changes = whatChanged(before, now)
  expect(changes.map((change) => `${change.person}: ${changeSentence(change)}`)).toEqual([
    'ana: Gets 1 more message',
    'ben: Goes another way',
    'cem: Gets messages at other times',
    'dot: Comes further and reads other words',
  ])
  expect(changesSentence(changes)).toBe(
    '1 more message, 1 person goes another way, 1 person comes further, 1 person gets messages at other times, 1 person reads other words',
  )
})

test('a step that was put in between is no other way for those who pass it', () => {
  const now = resultOf(
    [
      ...path('ana', 'start', 'new', 'a'),
      ...path('ben', 'start', 'b'),
      ...path('cem', 'start', 'new', 'a'),
      ...path('dot', 'start'),
    ],
    before.messages,
  )
  expect(whatChanged(before, now)).toEqual([])
})
