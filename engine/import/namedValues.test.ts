import { expect, test } from 'vitest'
import { builtInTypes } from '../../shared/recordTypes.ts'
import { namedValues } from './namedValues.ts'

const booking = builtInTypes.find(({ id }) => id === 'booking') ?? expect.unreachable()

test('a field of a record is found as files write it, and the status is its state', () => {
  expect(
    namedValues({ starts_at: '2027-03-30T10:00', Status: 'cancelled', 'Price ': 5, coach: 'Ana' }, booking),
  ).toEqual({
    startsAt: '2027-03-30T10:00',
    state: 'cancelled',
    price: 5,
    coach: 'Ana',
  })
})

test('the exact name wins over another way to write it, and a field of that name over the state', () => {
  expect(namedValues({ starts_at: 'a', startsAt: 'b' }, booking)).toEqual({ startsAt: 'b' })
  const own = { ...booking, fields: [{ name: 'status', title: 'Status', kind: 'text' as const, choices: [] }] }
  expect(namedValues({ status: 'gold' }, own)).toEqual({ status: 'gold' })
})
