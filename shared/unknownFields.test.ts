import { expect, test } from 'vitest'
import type { GraphNode } from './graph.ts'
import { stepProblems } from './graphProblems.ts'
import { unknownFieldWords } from './unknownFields.ts'

const mail = (body: string): GraphNode => ({ id: 'a', type: 'email', config: { subject: 'Hi', body } })

test('a field that nobody has is a problem of its step, told by its name', () => {
  expect(stepProblems(mail('Dear {{ foo }}, {{ business.slogan }} {{ foo }}'))).toEqual([
    { node: 'a', field: 'body', message: 'There is no field "Foo". Choose another, or take it out.' },
    { node: 'a', field: 'body', message: 'There is no field "Slogan". Choose another, or take it out.' },
  ])
  expect(unknownFieldWords('a'.repeat(900)).length).toBeLessThan(100)
})

test.each([
  "{{ foo | default: 'you' }}",
  '{% if foo %}{{ foo }}{% endif %}',
  '{% for tag in person.tags %}{{ tag }} {{ forloop.index }}{% endfor %}',
  "{% assign title = 'x' %}{{ title }}",
  '{% raw %}{{ foo }}{% endraw %}',
  '{{ business.name }} {{ person.firstName.size }} {{ run.replied }} {{ history.bookings }} {{ now | day }} {{ today }}',
  '{{ event.text }} {{ steps.code.code }} {{ steps.ask.body.plan.name }} {{ person | json }}',
  '{{ person.nickname }}',
])('is no problem wherever it runs: %s', (body) => {
  expect(stepProblems(mail(body))).toEqual([])
})
