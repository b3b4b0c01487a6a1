import { expect, test } from 'vitest'
import { dearerWords, dearField, dearLetters, smsWords } from './smsWords.ts'

test('the length of an SMS is told with the room it has', () => {
  expect(['', 'a'.repeat(143), 'a'.repeat(161), 'Ж'.repeat(71)].map(smsWords)).toEqual([
    '0 of 160 · 1 text message',
    '143 of 160 · 1 text message',
    '161 of 306 · 2 text messages',
    '71 of 134 · 2 text messages',
  ])
})

test('who gets more messages is counted with the reason, or named where there are more than are looked at', () => {
  const text = (name: string) => ({ name, text: `Hi ${name}, ${'a'.repeat(140)}` })
  const people = [text('Maya'), text('Anna-Katharina von Schwarzenberg'), text('Tom')]
  const shown = text('Maya').text
  expect(dearerWords(shown, people, 3)).toBe('2 text messages for 1 of 3 people: longer names')
  expect(dearerWords(shown, people, 1000)).toBe(
    '2 text messages for some, such as Anna-Katharina von Schwarzenberg: longer names',
  )
  expect(dearerWords(shown, [...people, text('محمد')], 4)).toBe(
    '3 text messages for 2 of 4 people: letters such as م ح',
  )
  expect(dearerWords(shown, [text('Tom')], 1)).toBeNull()
})

test('the marks that make a text dear are named, with what to write instead', () => {
  expect(dearLetters('Café “now” at 5 €')).toEqual({
    sentence: '“ ” make it 70 characters a message.',
    cheaper: 'Café "now" at 5 €',
  })
  expect(dearLetters('It’s on')).toEqual({
    sentence: "’ makes it 70 characters a message. Use ' instead.",
    cheaper: "It's on",
  })
  expect(dearLetters('5\u00a0pm')).toEqual({
    sentence: 'A special space makes it 70 characters a message.',
    cheaper: '5 pm',
  })
  expect(dearLetters('Hi 👋')).toEqual({ sentence: '👋 makes it 70 characters a message.', cheaper: null })
  expect(dearLetters('“a” – 👋…')?.sentence).toBe('“ ” – and others make it 70 characters a message.')
  expect(dearLetters('Grüße è')).toBeNull()
})

test('a name that makes a text dear is told where the text itself does not', () => {
  expect(dearField('Hi محمد', 'Hi ')).toBe('م ح د in a field make it 70 characters a message.')
  expect([dearField('Hi محمد – now', 'Hi  – now'), dearField('Hi Zoë', 'Hi ')]).toEqual([
    null,
    'ë in a field makes it 70 characters a message.',
  ])
})
