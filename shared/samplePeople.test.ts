import { expect, test } from 'vitest'
import { personInput } from './contract/people.ts'
import { samplePeople } from './samplePeople.ts'

const count = (fits: (person: (typeof samplePeople)[number]) => boolean) => samplePeople.filter(fits).length

test('the sample people are 20 whole persons whom nothing can reach', () => {
  expect(samplePeople.map((person) => personInput.parse(person))).toEqual(samplePeople)
  expect(count(({ email }) => /^[a-z.-]+@example\.com$/.test(email))).toBe(18)
  expect(count(({ phone }) => /^\+447700900\d{3}$/.test(phone))).toBe(19)
  expect(new Set(samplePeople.flatMap(({ email, phone }) => [email, phone]).filter(Boolean)).size).toBe(37)
})

test('they differ on purpose', () => {
  expect({
    people: samplePeople.length,
    withoutEmail: count(({ email }) => email === ''),
    withoutPhone: count(({ phone }) => phone === ''),
    withoutFirstName: count(({ firstName }) => firstName === ''),
    new: count(({ status }) => status === 'new'),
    contacted: count(({ status }) => status === 'contacted'),
    onTrial: count(({ tags }) => tags.includes('trial')),
    timeZones: new Set(samplePeople.map(({ timeZone }) => timeZone).filter(Boolean)).size,
  }).toEqual({
    people: 20,
    withoutEmail: 2,
    withoutPhone: 1,
    withoutFirstName: 1,
    new: 14,
    contacted: 6,
    onTrial: 6,
    timeZones: 16,
  })
  for (const { timeZone } of samplePeople)
    expect(() => new Intl.DateTimeFormat('en', { timeZone: timeZone || 'UTC' })).not.toThrow()
})
