import { expect, test } from 'vitest'
import { lookOf } from './lookOf.ts'

const facts = { business: { name: 'FitBox' } }
const look = (text: string, raw = '{{ person.firstName }}') =>
  lookOf(text, { from: text.indexOf(raw), to: text.indexOf(raw) + raw.length }, 'there', facts)

test('the line around a field is shown as somebody reads it, without the other lines', () => {
  expect(
    look('First\nHi {{ person.firstName }}, this is {{ business.name }}{% if a.b %} now{% endif %}.\nLast'),
  ).toEqual({
    ...{ before: 'Hi ', words: 'there', after: ', this is FitBox now.' },
  })
})

test('a long line is cut, and one that cannot be read leaves only the words', () => {
  const long = 'x'.repeat(100)
  expect(look(`${long}{{ person.firstName }}${long}`)).toEqual({
    ...{ before: `…${'x'.repeat(32)}`, words: 'there', after: `${'x'.repeat(32)}…` },
  })
  expect(look('{{ a | nope }}{{ person.firstName }}!')).toEqual({ before: '', words: 'there', after: '' })
})
