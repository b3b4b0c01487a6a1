import { expect, test } from 'vitest'
import { textProblem } from '../../../shared/text.ts'
import { partsOf, problemWords, wordsOf } from './textParts.ts'

test('fields in a text become pills, with their fallback', () => {
  expect(partsOf("Hi {{ person.firstName | default: 'there' }}, welcome to {{business.name}}!")).toEqual([
    { kind: 'text', text: 'Hi ' },
    {
      kind: 'field',
      name: 'person.firstName',
      title: 'First name',
      fallback: 'there',
      raw: "{{ person.firstName | default: 'there' }}",
    },
    { kind: 'text', text: ', welcome to ' },
    { kind: 'field', name: 'business.name', title: 'Business name', fallback: null, raw: '{{business.name}}' },
    { kind: 'text', text: '!' },
  ])
})

test('a text reads as words', () => {
  expect(wordsOf('Call {{ person.name }} about {{ person.leadSource }}')).toBe('Call Full name about Lead source')
  expect(wordsOf('No fields')).toBe('No fields')
})

test('conditions in a text are not shown as syntax', () => {
  expect(wordsOf('{{ record.title }} starts soon{% if record.place %} at {{ record.place }}{% endif %}.')).toBe(
    'Title of the record starts soon at Place.',
  )
})

test('what is wrong with a text is told without its syntax', () => {
  for (const text of ['Hi {{ person.firstName', '{% if (a) %}', '{{ a | nope }}'])
    expect(problemWords(`Message: ${textProblem(text)}`)).toBe(
      "Message: One of its fields can't be read. Put it in again with the field picker.",
    )
})
