import { expect, test } from 'vitest'
import { plainMarkFor, smsLength, unusualLetters } from './smsSegments.ts'

const gsm = (units: number, segments: number) => ({ encoding: 'GSM-7', units, segments })
const ucs = (units: number, segments: number) => ({ encoding: 'UCS-2', units, segments })

test.each([
  ['nothing', '', gsm(0, 0)],
  ['160 plain letters', 'a'.repeat(160), gsm(160, 1)],
  ['161 plain letters', 'a'.repeat(161), gsm(161, 2)],
  ['306 plain letters', 'a'.repeat(306), gsm(306, 2)],
  ['307 plain letters', 'a'.repeat(307), gsm(307, 3)],
  ['umlauts and a line break', 'Grüße\nÄÖÜß', gsm(10, 1)],
  ['a euro sign, which takes two', `${'a'.repeat(158)}€`, gsm(160, 1)],
  ['a euro sign too many', `${'a'.repeat(159)}€`, gsm(161, 2)],
  ['a bracket that would be torn apart', `${'a'.repeat(152)}[${'a'.repeat(152)}`, gsm(306, 3)],
  ['70 letters outside the set', `${'a'.repeat(69)}Ж`, ucs(70, 1)],
  ['71 letters outside the set', `${'a'.repeat(70)}Ж`, ucs(71, 2)],
  ['134 letters outside the set', 'Ж'.repeat(134), ucs(134, 2)],
  ['135 letters outside the set', 'Ж'.repeat(135), ucs(135, 3)],
  ['an emoji, which takes two', '👋', ucs(2, 1)],
  ['an emoji that would be torn apart', `${'a'.repeat(66)}👋${'a'.repeat(66)}`, ucs(134, 3)],
  ['a curly apostrophe', 'It’s', ucs(4, 1)],
])('%s', (_, text, expected) => {
  expect(smsLength(text)).toEqual(expected)
})

test('the letters that make a text dear are named once each, an emoji as one', () => {
  expect(unusualLetters('Café “now” – or “then” 👩‍👧 [ok] €5, Ж')).toEqual(['“', '”', '–', '👩‍👧', 'Ж'])
  expect(unusualLetters('Grüße, 5 € [ok] è é')).toEqual([])
})

test('a mark of a word processor has a plain one that costs nothing, a letter has none', () => {
  const marks = [
    '“',
    '”',
    '„',
    '«',
    '»',
    '‘',
    '’',
    '‚',
    '`',
    '´',
    '–',
    '—',
    '‑',
    '•',
    '…',
    '\u00a0',
    '\u202f',
    '\u2009',
  ]
  expect(marks.filter((mark) => unusualLetters(plainMarkFor(mark) ?? mark).length > 0)).toEqual([])
  expect(plainMarkFor('Ж')).toBeNull()
})
