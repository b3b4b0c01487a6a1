import { expect, test } from 'vitest'
import { readValue } from './readValue.ts'

const london = { timeZone: 'Europe/London', country: 'GB' }
const read = (kind: Parameters<typeof readValue>[0]['kind'], value: unknown, choices: string[] = []) => {
  const reading = readValue({ kind, choices }, value, london)
  return reading.problem ?? reading.value
}

test.each([
  ['2027-03-27T08:30', '2027-03-27T08:30:00.000Z'],
  ['2027-03-28T09:30', '2027-03-28T08:30:00.000Z'],
  ['2027-010-29T14:30', '2027-10-29T13:30:00.000Z'],
  ['2027-03-28 01:30', '2027-03-28T01:30:00.000Z'],
  ['2027-03-28T09:30:00+02:00', '2027-03-28T07:30:00.000Z'],
  ['2027-03-28T09:30:00.000Z', '2027-03-28T09:30:00.000Z'],
  ['4/3/2027 2:30 pm', '2027-03-04T14:30:00.000Z'],
  ['4 March 2027 at 6pm', '2027-03-04T18:00:00.000Z'],
  ['04.03.2027, 18.00 Uhr', '2027-03-04T18:00:00.000Z'],
  ['Mar 4, 2027 18:00', '2027-03-04T18:00:00.000Z'],
  ['4 March 2027', '2027-03-04'],
  ['04/03/2027', '2027-03-04'],
  ['2027-03-04T25:00', '“2027-03-04T25:00” is not a date. It was left empty.'],
  ['soon', '“soon” is not a date. It was left empty.'],
  ['next week 10:00', '“next week 10:00” is not a date. It was left empty.'],
])('the date %s is kept as %s', (text, kept) => expect(read('dateTime', text)).toBe(kept))

test.each([
  ['£49', 49],
  ['49,00 €', 49],
  ['1.234,50', 1234.5],
  ['1,234', 1234],
  ['1,234.50 GBP', 1234.5],
  ['-5', -5],
  [12.5, 12.5],
  ['much', '“much” is not an amount. It was left empty.'],
])('the amount %s is kept as %s', (text, kept) => expect(read('money', text)).toBe(kept))

test('choices, yes and no are known in any case, and anything else is said to be wrong', () => {
  expect([
    read('choice', 'gold', ['Gold', 'Silver']),
    read('choice', 'wood', ['Gold', 'Silver']),
    read('yesNo', 'Ja'),
    read('yesNo', false),
    read('yesNo', 'perhaps'),
    read('number', '3,5'),
    read('text', '  as it is '),
    read('text', ''),
  ]).toEqual([
    'Gold',
    '“wood” is not one of the choices (Gold, Silver). It was left empty.',
    true,
    false,
    '“perhaps” is neither yes nor no. It was left empty.',
    3.5,
    'as it is',
    null,
  ])
})
