import { expect, test } from 'vitest'
import { Refusal } from '../../shared/errors.ts'
import { identityOf } from './identityOf.ts'
import { readPeopleCsv } from './readPeopleCsv.ts'

const read = (text: string, country = 'GB') => readPeopleCsv(Buffer.from(text), { country })
const fieldsOf = (text: string) => read(text).columns.map(({ field }) => field)
const person = { firstName: '', lastName: '', email: '', phone: '', status: 'new', tags: [], timeZone: '', fields: {} }

test('a plain file becomes people, with the lines a spreadsheet shows', () => {
  expect(read('First name,Email,Plan\r\nMaya, MAYA@Example.com ,=1+1\r\n\r\n"Tom\nB",,\r\n,bad,\r\n')).toEqual({
    encoding: 'UTF-8',
    delimiter: 'commas',
    columns: [
      { header: 'First name', field: 'firstName', title: 'First name' },
      { header: 'Email', field: 'email', title: 'Email' },
      { header: 'Plan', field: 'plan', title: 'Plan' },
    ],
    rows: [
      {
        row: 2,
        person: { ...person, firstName: 'Maya', email: 'maya@example.com', fields: { plan: '=1+1' } },
        hasStatus: false,
        marketing: null,
      },
      { row: 4, person: { ...person, firstName: 'Tom B' }, hasStatus: false, marketing: null },
    ],
    problems: [
      { row: 5, column: 'Email', message: '“bad” is not an email address. It was left empty.' },
      { row: 5, column: '', message: 'This row has no name, email or phone number that can be used. It was skipped.' },
    ],
    read: 3,
    skipped: 1,
  })
})

test('headings are known in several languages', () => {
  expect(fieldsOf('Vorname;Nachname;E-Mail-Adresse;Handy;Geburtsdatum;Schlagwörter\nA;B;;;;')).toEqual([
    'firstName',
    'lastName',
    'email',
    'phone',
    'birthday',
    'tags',
  ])
  expect(fieldsOf('Prénom\tCourriel\tTéléphone portable\tDate de naissance\tStatut\nA\t\t\t\t')).toEqual([
    'firstName',
    'email',
    'phone',
    'birthday',
    'status',
  ])
  expect(fieldsOf('Nombre|Apellidos|Correo electrónico|Móvil|Zona horaria\nA||||')).toEqual([
    'name',
    'lastName',
    'email',
    'phone',
    'timeZone',
  ])
  expect(fieldsOf('CUSTOMER_NAME,E-mail 1 - Value,Parent phone *,"Time-Zone",Opt-in,Customer ID\nA,,,,,')).toEqual([
    'name',
    'email',
    'phone',
    'timeZone',
    'marketing',
    'customerId',
  ])
})

test('a Name column is what the columns beside it leave for it', () => {
  const names = (text: string) => read(text).rows.map(({ person: { firstName, lastName } }) => [firstName, lastName])
  expect(names('Name;Vorname\nSchmidt;Anna\n"Schmidt, Anna";Anna')).toEqual([
    ['Anna', 'Schmidt'],
    ['Anna', 'Schmidt'],
  ])
  expect(names('Nombre;Apellidos\nAna María;García López')).toEqual([['Ana María', 'García López']])
  expect(names('Name\nDr. Maya van der Berg\nCher\nMartin King Jr.')).toEqual([
    ['Maya', 'van der Berg'],
    ['Cher', ''],
    ['Martin', 'King Jr.'],
  ])
})

test('the better of two phone columns counts, the other is kept and helps out', () => {
  const { rows } = read('Name,Phone,Mobile\nA,020 7946 0000,07700 900123\nB,020 7946 0000,')
  expect(rows.map((row) => row.person)).toEqual([
    { ...person, firstName: 'A', phone: '+447700900123', fields: { otherPhone: '020 7946 0000' } },
    { ...person, firstName: 'B', phone: '+442079460000' },
  ])
})

test('a file without headings is understood by what its columns hold', () => {
  expect(read('Maya Okafor,maya@x.com,07700 900123\nTom Smith,tom@x.com,')).toMatchObject({
    columns: [{ header: 'Column 1', field: 'name' }, { field: 'email' }, { field: 'phone' }],
    rows: [
      { row: 1, person: { firstName: 'Maya', lastName: 'Okafor' } },
      { row: 2, person: { email: 'tom@x.com' } },
    ],
  })
  expect(read('maya@x.com\ntom@x.com')).toMatchObject({ delimiter: 'one column', read: 2, skipped: 0 })
  expect(read('Imię,Adres\nOla,ola@x.pl').rows[0]?.person).toEqual({
    ...person,
    email: 'ola@x.pl',
    fields: { imie: 'Ola' },
  })
  expect(read('Members 2027\n\nName,Email\nMaya,m@x.com').rows[0]?.row).toBe(4)
})

test('consent, statuses, tags and time zones are read, and what is no such thing is listed', () => {
  const file = read(
    'Name,Marketing OK?,Unsubscribed,Status,Tags,Time zone\nA,ja,, CUSTOMER ,trial; VIP |trial,europe/paris\nB,1,yes,,,\nC,perhaps,,,,Mars/Olympus',
  )
  expect(
    file.rows.map(({ person: { status, tags, timeZone }, hasStatus, marketing }) => ({
      status,
      tags,
      timeZone,
      hasStatus,
      marketing,
    })),
  ).toEqual([
    { status: 'customer', tags: ['trial', 'VIP'], timeZone: 'Europe/Paris', hasStatus: true, marketing: true },
    { status: 'new', tags: [], timeZone: '', hasStatus: false, marketing: false },
    { status: 'new', tags: [], timeZone: '', hasStatus: false, marketing: null },
  ])
  expect(file.problems).toEqual([
    {
      row: 4,
      column: 'Time zone',
      message: '“Mars/Olympus” is not a time zone. One looks like Europe/London. It was left empty.',
    },
    { row: 4, column: 'Marketing OK?', message: '“perhaps” is neither yes nor no. It was left open.' },
  ])
})

test('every usual encoding gives the same people', () => {
  const text = 'Name,Email\r\nZoë Müller,zoe@x.com\r\n'
  const marked = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const plain = Buffer.from(text, 'utf16le')
  const files = [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(text, 'latin1'),
    marked,
    plain,
    Buffer.from(marked).swap16(),
    Buffer.from(plain).swap16(),
  ]
  const people = files.map((bytes) => readPeopleCsv(bytes, { country: 'GB' }))
  expect(people.map(({ encoding }) => encoding)).toEqual([
    'UTF-8',
    'UTF-8',
    'Windows-1252',
    'UTF-16',
    'UTF-16',
    'UTF-16',
    'UTF-16',
  ])
  for (const { rows } of people)
    expect(rows.map((row) => row.person)).toEqual([
      { ...person, firstName: 'Zoë', lastName: 'Müller', email: 'zoe@x.com' },
    ])
  const curly = readPeopleCsv(Buffer.from([...Buffer.from('Name,Notes\nA,'), 0x93, 0x80, 0x94]), { country: 'GB' })
  expect(curly.rows[0]?.person.fields).toEqual({ notes: '“€”' })
})

test('odd shapes are read as far as they go', () => {
  expect(read('sep=;\nName;Email\nA, B;a@x.com')).toMatchObject({
    delimiter: 'semicolons',
    rows: [{ row: 2, person: { firstName: 'B', lastName: 'A' } }],
  })
  const open = read('Name,Email\n"Bob,b@x.com\nAl,al@x.com\n')
  expect(open.rows.map((row) => row.person.email)).toEqual(['b@x.com', 'al@x.com'])
  expect(open.problems).toEqual([
    {
      row: 2,
      column: '',
      message: 'This row has a quotation mark (") that is never closed. It was read as part of the text.',
    },
  ])
  expect(read('name,email\nBob,bob@x.com,extra').problems.map(({ message }) => message)).toEqual([
    'This row has more values than the file has columns. Check whether they stand in the right ones.',
  ])
  expect(read('Name,__proto__,constructor,Email\nBo\u0000b\u202E\u00A0,x,y,\u00A0b@x.com').rows[0]?.person).toEqual({
    ...person,
    firstName: 'Bob',
    email: 'b@x.com',
    fields: { proto: 'x', otherConstructor: 'y' },
  })
})

test('what holds no people is refused with one sentence', () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      readPeopleCsv(bytes, { country: 'GB' })
    } catch (error) {
      if (error instanceof Refusal) return `${error.code}: ${error.message}`
      throw error
    }
    return 'read'
  }
  const text = (content: string) => refusal(Buffer.from(content))
  expect(text(' \n\n')).toBe('INVALID_FILE: This file is empty. Choose a CSV file with one person per row.')
  expect(text('Name,Email\n')).toBe(
    'INVALID_FILE: This file has column names but nobody below them. Add a row for each person and import it again.',
  )
  expect(text('PK\x03\x04xl/workbook.xml')).toBe(
    'INVALID_FILE: This is an Excel file. Save it as CSV in Excel and import that.',
  )
  expect(refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]))).toBe(
    'INVALID_FILE: This is an image. Choose a CSV file with one person per row.',
  )
  expect(refusal(Buffer.alloc(500))).toBe(
    'INVALID_FILE: This is not a text file. Choose a CSV file with one person per row.',
  )
  expect(text('id,price\n1,2')).toMatch(
    /^INVALID_FILE: This file has no column that could be a name, an email or a phone number\./,
  )
  expect(refusal(new Uint8Array(50_000_001))).toMatch(/^TOO_LARGE: This file is larger than 50 MB/)
  expect(text(`Name${',x'.repeat(200)}\nA`)).toMatch(/^TOO_LARGE: This file has more than 200 columns/)
  expect(text(`Name\n${'A\n'.repeat(1_000_001)}`)).toMatch(/^TOO_LARGE: This file has more than 1,000,000/)
})

test('the same email, else the same phone, is the same person', () => {
  expect(
    [
      { email: 'Maya@x.com', phone: '+44' },
      { email: '', phone: '+447700900123' },
      { email: '', phone: '' },
    ].map(identityOf),
  ).toEqual(['maya@x.com', '+447700900123', null])
})

test('a column of days is not a phone number, however it is written', () => {
  expect(fieldsOf('email,Joined on,Left\na@example.com,05.04.2027,05/04/27\n')).toEqual(['email', 'joinedOn', 'left'])
})
