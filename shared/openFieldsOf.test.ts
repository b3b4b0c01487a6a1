import { expect, test } from 'vitest'
import { openFieldsOf } from './openFieldsOf.ts'

test('every text of a step that is used is looked at, and each field named once a setting', () => {
  expect(
    openFieldsOf({
      type: 'email',
      config: {
        subject: '{{ person.firstName }}',
        body: "{{ person.firstName }} {{ person.phone }} {{ person.phone }} {{ person.lastName | default: '' }}",
      },
    }),
  ).toEqual([
    { field: 'subject', name: 'person.firstName' },
    { field: 'body', name: 'person.firstName' },
    { field: 'body', name: 'person.phone' },
  ])
})

test('a text that is not sent leaves no gap', () => {
  const config = { text: '{{ person.firstName }}', template: 'hello', parameters: ['{{ person.lastName }}'] }
  expect(openFieldsOf({ type: 'whatsapp', config: { ...config, kind: 'template' } })).toEqual([
    { field: 'parameters', name: 'person.lastName' },
  ])
  expect(openFieldsOf({ type: 'whatsapp', config: { ...config, kind: 'text', template: '' } })).toEqual([
    { field: 'text', name: 'person.firstName' },
  ])
})
