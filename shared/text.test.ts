import { describe, expect, test } from 'vitest'
import { fillIn, textProblem } from './text.ts'

const facts = { person: { firstName: 'Maya', note: '{{ person.secret }}', tags: ['a'], nothing: '' } }

test('fields are filled in, and a fallback stands in for what is missing or empty', () => {
  expect(
    fillIn("Hi {{ person.firstName | default: 'there' }} {{ person.nothing | default: 'x' }}{{ person.gone }}", facts),
  ).toBe('Hi Maya x')
})

test('what a person wrote is never read as a text with fields', () => {
  expect(fillIn('{{ person.note }}', facts)).toBe('{{ person.secret }}')
})

test('a text that cannot be read says so', () => {
  expect(
    [
      textProblem('Hi {{ person.firstName }}'),
      textProblem('Hi {{ person.firstName'),
      textProblem('{{ a | nope }}'),
      textProblem('{% if %}'),
    ].map((problem) => problem !== null),
  ).toEqual([false, true, true, true])
})

describe('a hostile text ends in a moment and gets at nothing', () => {
  const attacks = [
    '{% for i in (1..99999999) %}x{% endfor %}',
    '{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}',
    '{{ person.constructor }}{{ person.__proto__ }}{{ person["constructor"] }}',
    '{{ person.firstName.constructor.constructor }}',
    '{% include "/etc/passwd" %}',
    '{% render "../package.json" %}',
    '{% layout "x" %}',
    '{{ "x" | append: person.toString }}',
    `{{ "${'x'.repeat(1000)}" | ${Array(200).fill('append: "y"').join(' | ')} }}`,
    '{% assign a = "x" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
    `{{ ${'('.repeat(5000)} }}`,
    '{% capture x %}{% for i in (1..1000000) %}{{ i }}{% endfor %}{% endcapture %}{{ x | split: "" | sort | join: "," }}',
  ]
  test.each(attacks)('%s', (attack) => {
    const began = performance.now()
    let result = ''
    try {
      result = fillIn(attack, facts)
    } catch (error) {
      result = error instanceof Error ? 'refused' : 'thrown'
    }
    expect(performance.now() - began).toBeLessThan(400)
    expect(result).not.toMatch(/function|root:|leadloom|native code/)
  })
})

test('instants are told in the zone of the person, plain days as they are', () => {
  const facts = {
    zone: 'America/New_York',
    record: { startsAt: '2027-03-04T02:30:00.000Z', dueAt: '2027-03-04', place: 'Gym' },
  }
  const text =
    '{{ record.startsAt | day }}, {{ record.startsAt | time }}, {{ record.startsAt | date: "%H:%M" }}, {{ record.dueAt | day }}, {{ record.dueAt | date: "%-d %B %Y" }}, {{ record.place | day }}'
  expect(fillIn(text, facts)).toBe('Wednesday 3 March, 21:30, 21:30, Thursday 4 March, 4 March 2027, Gym')
})

test('sums of money are told with two digits and their currency', () => {
  const facts = { a: 49.5, b: '1200', c: 'soon', day: '2027-03-04' }
  expect(
    fillIn(
      "{{ a | money: 'GBP' }}, {{ b | money }}, {{ c | money: 'EUR' }}, {{ x | money | default: 'free' }}, {{ day | time | default: 'all day' }}",
      facts,
    ),
  ).toBe('£49.50, 1,200.00, soon, free, all day')
})

test('a computer that stands still for a while in the middle of a text does not fail it', () => {
  let stalls = 0
  const facts = {
    person: {
      get firstName() {
        const until = performance.now() + (stalls++ === 0 ? 80 : 0)
        while (performance.now() < until);
        return 'Maya'
      },
    },
  }
  expect(fillIn('Hi {{ person.firstName }}, {% if true %}welcome{% endif %}', facts)).toBe('Hi Maya, welcome')
  expect(stalls).toBe(2)
})

test('what is not there is null in a JSON text', () => {
  expect(fillIn('{"a": {{ person.a | json }}, "b": {{ person.b | json }}}', { person: { a: 'x "y"' } })).toBe(
    '{"a": "x \\"y\\"", "b": null}',
  )
})
