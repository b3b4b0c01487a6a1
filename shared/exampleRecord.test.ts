import { expect, test } from 'vitest'
import { exampleRecord } from './exampleRecord.ts'
import { builtInTypes } from './recordTypes.ts'
import { fillIn } from './text.ts'

test('a text about a booking or payment reads like one before there are any', () => {
  const record = (id: string) => {
    const type = builtInTypes.find((one) => one.id === id)
    return { zone: 'Europe/London', record: type && exampleRecord(type, Date.parse('2027-03-01T09:00:00Z')) }
  }
  expect(
    fillIn(
      '{{ record.title }}: {{ record.startsAt | day }}, {{ record.startsAt | time }} to {{ record.endsAt | time }}, {{ record.place }}',
      record('booking'),
    ),
  ).toBe('Example booking: Thursday 4 March, 16:00 to 17:00, Example place')
  expect(fillIn('{{ record.amount | money: record.currency }} by {{ record.dueAt | day }}', record('payment'))).toBe(
    '£49.50 by Thursday 4 March',
  )
})
