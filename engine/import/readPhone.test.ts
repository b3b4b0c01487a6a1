import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { expect, test } from 'vitest'
import { phoneReader } from './readPhone.ts'

test('numbers come out as E.164 however people write them', () => {
  const read = phoneReader('GB')
  const written = [
    '0044-7700-397254',
    '07700 593521',
    '(07700) 466497',
    "'+447700656280",
    '+44 (0)7700 900123',
    'tel:07700900123',
    '447700900123',
    '',
    ' - ',
  ]
  expect(written.map((cell) => read(cell))).toEqual(
    [
      '+447700397254',
      '+447700593521',
      '+447700466497',
      '+447700656280',
      '+447700900123',
      '+447700900123',
      '+447700900123',
      '',
      '',
    ].map((value) => ({ value, problem: null })),
  )
})

test('the country decides about numbers without one', () => {
  expect(['DE', 'us', 'nowhere'].map((country) => phoneReader(country)('030 901820').value)).toEqual([
    '+4930901820',
    '',
    '',
  ])
  expect(phoneReader('US')('(555) 123-4567')).toEqual({ value: '+15551234567', problem: null })
})

test('what cannot be a number is left empty with a sentence, and of two numbers the first is kept', () => {
  const read = phoneReader('GB')
  expect(read('12345')).toEqual({ value: '', problem: "“12345” can't be a phone number. It was left empty." })
  expect(read('4.47701E+11').problem).toBe(
    '“4.47701E+11” was shortened by a spreadsheet, and its last digits are lost. The phone number was left empty.',
  )
  expect(read('07700 900123 / 07700 900124')).toEqual({
    value: '+447700900123',
    problem: '“07700 900123 / 07700 900124” holds more than one value. +447700900123 was kept.',
  })
})

test('numbers that are taken to be like an earlier one are as the library would read them', () => {
  for (const country of ['GB', 'DE', 'FR', 'US', 'ES', 'IE', 'IT', 'AR'] as const) {
    const read = phoneReader(country)
    for (let step = 0; step < 4000; step++) {
      const digits = String((step * 7_919_317_363) % 10 ** (8 + (step % 4)))
      const text = ['0', '+44', '+49', '+1', '+33', '+353', ''][step % 7] + digits
      const parsed = parsePhoneNumberFromString(text, { defaultCountry: country })
      expect([country, text, read(text).value]).toEqual([country, text, parsed?.isPossible() ? parsed.number : ''])
    }
  }
})
