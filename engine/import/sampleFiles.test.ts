import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { identityOf } from './identityOf.ts'
import { readPeopleCsv } from './readPeopleCsv.ts'

const person = { firstName: '', lastName: '', email: '', phone: '', status: 'new', tags: [], timeZone: '', fields: {} }

const fixture = (name: string, country: string) =>
  readPeopleCsv(readFileSync(new URL(`fixtures/${name}.csv`, import.meta.url)), { country })

test('the German file from Excel is read whole', () => {
  const { rows, ...file } = fixture('people-german-semicolon-cp1252', 'DE')
  expect(file).toMatchObject({ encoding: 'Windows-1252', delimiter: 'semicolons', problems: [], read: 60, skipped: 0 })
  expect(rows[3]?.person).toEqual({
    ...person,
    firstName: 'Günter',
    lastName: 'Köhler',
    email: 'kunde3@example.de',
    phone: '+491712058086',
    fields: { birthday: '1975-02-04', betrag: '318,64' },
  })
  expect(rows.filter(({ person: { phone, fields } }) => phone.startsWith('+49171') && fields.birthday).length).toBe(60)
})

test('the file of 20 leads and the file of bookings are read whole', () => {
  const leads = fixture('leads-20', 'GB')
  expect([leads.read, leads.rows.length, leads.problems]).toEqual([20, 20, []])
  expect(leads.rows[4]?.person).toEqual({
    ...person,
    firstName: 'Zoe',
    lastName: 'Müller',
    phone: '+447700900004',
    timeZone: 'Australia/Lord_Howe',
  })
  const bookings = fixture('bookings-12', 'GB')
  expect([bookings.read, bookings.rows.length, bookings.problems]).toEqual([12, 12, []])
  expect(bookings.rows[6]?.person).toEqual({
    ...person,
    email: 'lead7@example.com',
    status: 'booked',
    fields: { title: 'Trial class', startsAt: '2027-010-29T14:30', price: '18.00' },
  })
})

test('the messy file loses nobody: ten addresses that are none are listed, all else is understood', () => {
  const { rows, problems, columns, ...file } = fixture('people-messy-500', 'GB')
  expect(file).toEqual({ encoding: 'UTF-8', delimiter: 'commas', read: 500, skipped: 0 })
  expect(columns.map(({ field }) => field)).toEqual([
    'name',
    'email',
    'phone',
    'birthday',
    'status',
    'howDidYouHear',
    'notes',
    'marketing',
  ])
  expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual(
    [35, 158, 234, 244, 283, 336, 346, 431, 447, 491].map((row) => `${row} E-Mail`),
  )
  expect(rows[0]).toEqual({
    row: 2,
    person: {
      ...person,
      firstName: 'Omar',
      lastName: 'Lindqvist',
      email: 'omar.lindqvist304@example.net',
      phone: '+447700397254',
      status: 'trial',
      fields: { birthday: '1990-04-05', notes: '=1+1' },
    },
    hasStatus: true,
    marketing: true,
  })
  expect(rows[4]).toEqual({
    row: 6,
    person: {
      ...person,
      firstName: 'José',
      lastName: 'Mensah',
      email: 'jos.mensah348@example.com',
      phone: '+447700593521',
      status: 'trial',
      fields: { birthday: '1980-11-22', howDidYouHear: 'referral', notes: 'Line one\nline two' },
    },
    hasStatus: true,
    marketing: false,
  })
  expect(
    Object.fromEntries(
      [...Map.groupBy(rows, ({ person: { status }, hasStatus }) => (hasStatus ? status : 'none'))].map(([key, all]) => [
        key,
        all.length,
      ]),
    ),
  ).toEqual({ trial: 84, new: 165, customer: 82, contacted: 90, none: 79 })
  expect(
    Object.fromEntries(
      [...Map.groupBy(rows, ({ marketing }) => String(marketing))].map(([key, all]) => [key, all.length]),
    ),
  ).toEqual({ true: 335, false: 83, null: 82 })
  expect(rows.filter(({ person: one }) => one.fields.notes === '"Prefers, evenings"').length).toBe(83)
  expect(rows.every(({ person: one }) => one.firstName && one.lastName && /^(\+447700\d{6})?$/.test(one.phone))).toBe(
    true,
  )
  expect(new Set(rows.map((row) => identityOf(row.person)).filter(Boolean)).size).toBe(487)
})
