import { expect, test } from 'vitest'
import { fillIn } from '../../../shared/text.ts'
import { formatsOf, formatWord } from './fieldFormats.ts'

const facts = {
  zone: 'Europe/London',
  record: { at: '2026-06-07T17:00:00.000Z', on: '2026-06-07', amount: 49.5, currency: 'GBP' },
  person: { tags: ['trial', 'vip'] },
}
const told = (name: string, ...kind: Parameters<typeof formatsOf>) =>
  formatsOf(...kind).map(({ written }) => fillIn(`{{ ${name} | ${written} }}`, facts))

test('dates, sums and lists can be told in ways that people write them', () => {
  expect([
    told('record.at', 'dateTime', false),
    told('record.on', 'date', false),
    told('record.amount', 'money', true),
    told('record.amount', 'money', false),
    told('person.tags', 'list', false),
    told('person.email', 'text', false),
  ]).toEqual([
    ['Sunday 7 June, 18:00', 'Sunday 7 June', '18:00', '7 June 2026', '07/06/2026'],
    ['Sunday 7 June', '7 June 2026', '07/06/2026'],
    ['£49.50', '49.50'],
    ['49.50'],
    ['trial, vip'],
    [],
  ])
})

test('a pill says how it is told, where that is not the usual way', () => {
  const words = ['time', "date: '%A %-d %B, %H:%M'", '', "date: '%y'"].map((written) =>
    formatWord(formatsOf('dateTime', false), written),
  )
  expect(words).toEqual(['time', 'day and time', 'as it is', 'in its own way'])
  expect(formatWord(formatsOf('date', false), 'day')).toBe('')
  expect(formatWord([], '')).toBe('')
})
