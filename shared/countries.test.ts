import { expect, test } from 'vitest'
import { countries, countryCode, countryName } from './countries.ts'

test('every country is there once, and nothing that is none', () => {
  const codes = countries().map(({ value }) => value)
  expect(codes).toEqual(expect.arrayContaining(['GB', 'DE', 'US', 'SA', 'XK']))
  expect(codes).not.toEqual(expect.arrayContaining(['EU']))
  expect(codes).not.toContain('UK')
  expect(codes.length).toBeGreaterThan(240)
  expect(codes.length).toBeLessThan(255)
})

test('a code is a country as people write it, and everything else is none', () => {
  expect(['GB', 'gb', 'UK', 'de', '??', 'XX', 'ZZ', 'EU', 'DEU', '12', '', 'G'].map(countryCode)).toEqual([
    ...['GB', 'GB', 'GB', 'DE'],
    ...[null, null, null, null, null, null, null, null],
  ])
  expect([countryName('de'), countryName('??')]).toEqual(['Germany', null])
})
