import { expect, test } from 'vitest'
import { printedTexts } from './printedTexts.ts'

test('what the sentence says already is not printed twice', () => {
  const body = 'Hi {{ person.firstName }},\n\nhow are you?'
  expect(printedTexts({ id: 'a', type: 'email', config: { subject: 'Hello', body } })).toEqual([
    { key: 'body', title: 'Message', text: body },
  ])
  expect(printedTexts({ id: 'a', type: 'sms', config: { text: 'Short' } })).toEqual([])
  expect(printedTexts({ id: 'a', type: 'hologram', config: { text: 'Short' } })).toEqual([])
})

test('a designed email is printed by what stands in its blocks', () => {
  const blocks = [
    { id: '1', type: 'text', text: 'Welcome' },
    {
      id: '2',
      type: 'columns',
      left: [{ id: '3', type: 'text', text: 'Left' }],
      right: [{ id: '4', type: 'divider' }],
    },
  ]
  expect(printedTexts({ id: 'a', type: 'email', config: { subject: 'Hello', body: '', blocks } })).toEqual([
    { key: 'others', title: 'Message', text: 'Welcome\n\nLeft' },
  ])
})
