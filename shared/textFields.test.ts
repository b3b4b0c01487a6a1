import { describe, expect, test } from 'vitest'
import { fillIn } from './text.ts'
import {
  fallbackOf,
  formatOf,
  openFields,
  piecesOf,
  printField,
  readField,
  withFallback,
  withFormat,
} from './textFields.ts'

const field = (raw: string) => {
  const read = readField(raw)
  if (!read) throw new Error(`Not a field: ${raw}`)
  return read
}

test('a text is cut into words, fields and rules, and is whole again when they are put together', () => {
  const text = `Hi {{person.firstName|default:"a }} b"}}, {% if record.place %}at {{ record.place }}{% endif %}{{ 'now' | date: '%Y' }}!`
  const pieces = piecesOf(text)
  expect(pieces.map(({ kind, raw }) => [kind, raw])).toEqual([
    ['text', 'Hi '],
    ['field', '{{person.firstName|default:"a }} b"}}'],
    ['text', ', '],
    ['rule', '{% if record.place %}'],
    ['text', 'at '],
    ['field', '{{ record.place }}'],
    ['rule', '{% endif %}'],
    ['rule', "{{ 'now' | date: '%Y' }}"],
    ['text', '!'],
  ])
  expect(pieces.map(({ raw }) => raw).join('')).toBe(text)
})

test.each(['{{ person.name', '{% if', "{{ person's }}", '}} {{', '{ {x} }'])('%s is only words', (text) => {
  expect(piecesOf(text).every(({ kind }) => kind === 'text')).toBe(true)
})

test('a text of nothing but braces is cut up at once', () => {
  const began = performance.now()
  for (const text of ['{{'.repeat(50_000), `{{ '${'{{'.repeat(50_000)}`, '{{ a }}'.repeat(14_000)]) piecesOf(text)
  expect(performance.now() - began).toBeLessThan(1000)
})

describe('what stands in for a field', () => {
  test.each([
    ['{{ person.firstName }}', null],
    [`{{ person.firstName | default: 'there' }}`, { kind: 'words', words: 'there' }],
    [`{{ person.firstName | default: "it's" }}`, { kind: 'words', words: "it's" }],
    [`{{ person.firstName | default: '' }}`, { kind: 'words', words: '' }],
    ['{{ person.name | default: person.email }}', { kind: 'field' }],
    [`{{ person.name | default: person.email | default: 'x' }}`, { kind: 'field' }],
  ])('%s', (raw, expected) => {
    expect(fallbackOf(field(raw))).toEqual(expected)
  })

  test.each(['there', "d'accord", 'say "hi"', `it's "ok"`, '{{ person.email }}', '{% raw %} a|b:c', 'a\n b'])(
    'whatever is written is told, and nothing of it is ever read as a field: %s',
    (words) => {
      const raw = printField(withFallback(field('{{ person.firstName | upcase }}'), words))
      const told = words.replace(/\s+/g, ' ').replaceAll('{', '(').replaceAll('}', ')')
      const expected = words === `it's "ok"` ? 'it’s "ok"' : told
      expect(fillIn(raw, { person: { email: 'secret' } })).toBe(expected)
      expect(piecesOf(`a${raw}b`).map(({ kind }) => kind)).toEqual(['text', 'field', 'text'])
    },
  )

  test('is taken away again', () => {
    expect(printField(withFallback(field("{{ a.b | day | default: 'x' }}"), null))).toBe('{{ a.b | day }}')
  })
})

test('the way a value is told changes, and all else about the field stays', () => {
  const starts = field("{{ record.startsAt | day | upcase | default: 'soon' }}")
  expect(formatOf(starts)).toBe('day')
  expect(printField(withFormat(starts, "date: '%H|%M'"))).toBe(
    "{{ record.startsAt | date: '%H|%M' | upcase | default: 'soon' }}",
  )
  expect(printField(withFormat(starts, ''))).toBe("{{ record.startsAt | upcase | default: 'soon' }}")
})

test('a field is open when nothing stands in for it and nothing asks for it first', () => {
  expect(
    openFields(
      "{{ person.firstName }} {{ person.lastName | default: '' }} {% if person.phone %}{{ person.phone }}{% endif %} {{ person.email | upcase }} {{ person.firstName }}",
    ),
  ).toEqual(['person.firstName', 'person.email'])
})
