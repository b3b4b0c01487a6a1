import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInTypes, type RecordType } from '../../shared/recordTypes.ts'
import { groupRecords } from './groupRecords.ts'
import { readRecordsCsv } from './readRecordsCsv.ts'

const london = { timeZone: 'Europe/London', country: 'GB' }
const typeOf = (id: string): RecordType => {
  const type = builtInTypes.find((one) => one.id === id)
  if (!type) throw new Error(id)
  return type
}
const read = (type: string, text: string) => readRecordsCsv(Buffer.from(text), typeOf(type), london)
const by = (row: number, email: string) => ({ row, email, phone: '', firstName: '', lastName: '' })

test('the file of twelve bookings is read whole, its times as those of the business', () => {
  const file = readRecordsCsv(
    readFileSync(new URL('fixtures/bookings-12.csv', import.meta.url)),
    typeOf('booking'),
    london,
  )
  expect([file.read, file.rows.length, file.problems]).toEqual([12, 12, []])
  expect([file.rows[1], file.rows[6]]).toEqual([
    {
      ...{ row: 3, key: null, title: 'Trial class', state: 'booked', people: [by(3, 'lead2@example.com')] },
      set: { startsAt: '2027-03-28T08:30:00.000Z', price: 30 },
    },
    {
      ...{ row: 8, key: null, title: 'Trial class', state: 'booked', people: [by(8, 'lead7@example.com')] },
      set: { startsAt: '2027-10-29T13:30:00.000Z', price: 18 },
    },
  ])
  expect(groupRecords(file.rows, typeOf('booking')).length).toBe(12)
})

test('columns are known by plain words, in any case and order, and others become own fields', () => {
  expect(
    read(
      'booking',
      'Booking No;Session;Date;Time;End time;Room;Status;Client;E-mail;Coach\n7;Yoga;04/03/2027;18:00;19:00;Blue;No show;Maya Lind;maya@example.com;Tom\n',
    ).rows,
  ).toEqual([
    {
      ...{ row: 2, key: '7', title: 'Yoga', state: 'noShow' },
      set: {
        ...{ startsAt: '2027-03-04T18:00:00.000Z', endsAt: '2027-03-04T19:00:00.000Z' },
        ...{ place: 'Blue', coach: 'Tom' },
      },
      people: [{ row: 2, email: 'maya@example.com', phone: '', firstName: 'Maya', lastName: 'Lind' }],
    },
  ])
  expect(
    read('payment', 'Invoice,Description,Amount,Due,Status,Phone\nR-1,March,€49.50,2027-03-31,unpaid,07700 900004\n')
      .rows,
  ).toEqual([
    {
      ...{ row: 2, key: 'R-1', title: 'March', state: 'pending' },
      set: { amount: 49.5, currency: 'EUR', dueAt: '2027-03-31' },
      people: [{ row: 2, email: '', phone: '+447700900004', firstName: '', lastName: '' }],
    },
  ])
})

test('rows of one session are one record with many people; payments never are', () => {
  const rows =
    'title,start,status,email\nYoga,2027-03-04 18:00,booked,a@example.com\nYoga,2027-03-04 18:00,booked,b@example.com;c@example.com\nYoga,2027-03-04 18:00,cancelled,d@example.com\n'
  const sessions = groupRecords(read('booking', rows).rows, typeOf('booking'))
  expect(sessions.map(({ state, people }) => [state, people.map(({ email }) => email)])).toEqual([
    ['booked', ['a@example.com', 'b@example.com', 'c@example.com']],
    ['cancelled', ['d@example.com']],
  ])
  const fees = 'title,due,email\nFee,2027-03-31,a@example.com\nFee,2027-03-31,b@example.com\n'
  expect(groupRecords(read('payment', fees).rows, typeOf('payment')).length).toBe(2)
})

test('what cannot be read is listed by row and column, and a row whose state means nothing is left out', () => {
  const { rows, problems } = read(
    'booking',
    'title,start,status,email\nYoga,soon,booked,a@example.com;nobody\nYoga,2027-03-04,perhaps,a@example.com\nYoga,2027-03-04,booked,nobody\n',
  )
  expect({ rows, problems }).toEqual({
    rows: [{ row: 2, key: null, title: 'Yoga', state: 'booked', set: {}, people: [by(2, 'a@example.com')] }],
    problems: [
      { row: 2, column: 'email', message: '“nobody” is neither an email address nor a phone number.' },
      { row: 2, column: 'start', message: '“soon” is not a date. It was left empty.' },
      {
        ...{ row: 3, column: 'status' },
        message:
          '“perhaps” is not a state of a booking (Booked, Confirmed, Attended, Cancelled, No-show). This row was skipped.',
      },
      {
        ...{ row: 4, column: 'email' },
        message: '“nobody” is neither an email address nor a phone number. This row was skipped.',
      },
    ],
  })
})
