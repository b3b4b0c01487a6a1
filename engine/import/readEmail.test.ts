import { expect, test } from 'vitest'
import { readEmail } from './readEmail.ts'

test('an address is found in what people paste', () => {
  const cells = [
    ' OMAR@EXAMPLE.NET ',
    'mailto:ana@x.es',
    'Maya <maya@x.com>',
    '<a+b@x.co.uk>;',
    "o'brien@x.com",
    'günter@müller.de',
    'a@xn--mller-kva.de',
    '',
    '-',
  ]
  expect(cells.map((cell) => readEmail(cell))).toEqual(
    [
      'omar@example.net',
      'ana@x.es',
      'maya@x.com',
      'a+b@x.co.uk',
      "o'brien@x.com",
      'günter@müller.de',
      'a@xn--mller-kva.de',
      '',
      '',
    ].map((value) => ({ value, problem: null })),
  )
  expect(readEmail('a@x.com; b@x.com')).toEqual({
    value: 'a@x.com',
    problem: '“a@x.com; b@x.com” holds more than one value. “a@x.com” was kept.',
  })
})

test('what mail cannot be sent to is left empty with a sentence', () => {
  for (const cell of [
    'maya@',
    '@example.org',
    'omar@.com',
    'tom.example.com',
    'liam@exa mple.com',
    'ana@@example.com',
    'zoe@example',
    'n/a',
    'none',
    'a..b@x.com',
    '.a@x.com',
    'a.@x.com',
    'a@-x.com',
    'a@x..com',
    `${'a'.repeat(65)}@x.com`,
    'a@x.com\u0000\nBcc: b',
  ])
    expect([cell, readEmail(cell).value]).toEqual([cell, cell.includes('Bcc') ? 'a@x.com' : ''])
})
