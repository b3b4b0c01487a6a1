import { expect, test } from 'vitest'
import { changedUntil, pillAfter, pillBefore, replaced, unitAfter, unitBefore, wholePills } from './textEdits.ts'

const name = '{{ person.firstName }}'
const text = `Hi ${name}, bye 👩‍👧`
const span = (part: string) => ({ from: text.indexOf(part), to: text.indexOf(part) + part.length })

test('a pill is one thing: found from both sides, stepped over and taken whole', () => {
  const pill = span(name)
  expect([pillBefore(text, pill.to), pillAfter(text, pill.from)]).toMatchObject([pill, pill])
  expect([pillBefore(text, pill.from), pillAfter(text, pill.to), pillBefore(text, pill.from + 4)]).toEqual([
    null,
    null,
    null,
  ])
  expect([unitBefore(text, pill.to), unitAfter(text, pill.from)]).toEqual([pill.from, pill.to])
  expect(wholePills(text, { from: 1, to: pill.from + 4 })).toEqual({ from: 1, to: pill.to })
  expect(wholePills(text, { from: pill.to, to: pill.to })).toEqual({ from: pill.to, to: pill.to })
})

test('an emoji of several signs is one letter, and the ends of a text hold', () => {
  expect(text.length - unitBefore(text, text.length)).toBe('👩‍👧'.length)
  expect([unitBefore('', 0), unitAfter('ab', 2), unitBefore('ab', 0)]).toEqual([0, 2, 0])
})

test('half a pill is never left behind', () => {
  const pill = span(name)
  expect(replaced(text, { from: pill.from + 3, to: pill.to - 3 }, 'you')).toEqual({
    text: 'Hi you, bye 👩‍👧',
    caret: 6,
  })
  expect(replaced(text, { from: 0, to: 0 }, 'x')).toEqual({ text: `x${text}`, caret: 1 })
})

test('a condition is taken away with its end, and what stands between stays', () => {
  const place = '{% if a.b %}at {% if c.d %}x{% endif %}{{ record.place }}{% else %}home{% endif %}!'
  const first = { from: 0, to: '{% if a.b %}'.length }
  expect(replaced(place, first, '')).toEqual({ text: 'at {% if c.d %}x{% endif %}{{ record.place }}home!', caret: 0 })
  const last = place.lastIndexOf('{% endif %}')
  expect(replaced(place, { from: last, to: last + 11 }, '?')).toEqual({
    text: 'at {% if c.d %}x{% endif %}{{ record.place }}home?!',
    caret: 'at {% if c.d %}x{% endif %}{{ record.place }}home?'.length,
  })
})

test('after an undo the caret stands behind what changed', () => {
  expect([
    changedUntil('abcd', 'abXcd'),
    changedUntil('abXcd', 'abcd'),
    changedUntil('aaa', 'aa'),
    changedUntil('', 'a'),
  ]).toEqual([3, 2, 2, 1])
})
