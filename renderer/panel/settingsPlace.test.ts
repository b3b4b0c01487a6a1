import { expect, test } from 'vitest'
import { settingsPlace } from './settingsPlace.ts'

test('a problem that is mended in Settings leads to the part of it, and knows the way back', () => {
  expect(settingsPlace('A marketing email must show your postal address. Add it under Settings.', '7')).toBe(
    '/settings/business/7',
  )
  expect(settingsPlace('The mail account of this email is not here. Connect it under Settings.', '7')).toBe(
    '/settings/mail/7',
  )
  expect(settingsPlace('“New person” leads nowhere. Link it to a step, or to an End.', '7')).toBe(null)
})
