import { expect, test } from 'vitest'
import { clockOf, englishOf } from './language.ts'

test('clocks and days are written as this computer writes English, else as the British do', () => {
  const told = ['en-US', 'en-GB', 'en', 'de-DE', 'ar', undefined].map((tag) =>
    new Intl.DateTimeFormat(englishOf(tag), {
      ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
      ...clockOf(englishOf(tag)),
    } as const)
      .format(Date.UTC(2026, 10, 21, 9, 5))
      // How wide the space before PM is differs between versions of Node.
      .replaceAll(/\s/g, ' '),
  )
  const [american, british] = ['Sat, Nov 21, 9:05 AM', 'Sat 21 Nov, 09:05']
  expect(told).toEqual([american, british, american, british, british, british])
})
