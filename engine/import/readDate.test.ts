import { expect, test } from 'vitest'
import { dateOrderOf, readDate } from './readDate.ts'

test('dates come out as ISO however people write them', () => {
  const cells = [
    '1963-01-08',
    '5 Mar 1974',
    '22/11/1980',
    '4/4/1960',
    '26.05.1971',
    '5. März 1974',
    '1er janvier 1974',
    '5 de agosto de 1974',
    'Mar 5, 1974',
    '5-Mar-74',
    '05.03.26',
    '1980-03-04 00:00:00',
    '29320',
    '29/02/2000',
    '',
  ]
  expect(cells.map((cell) => readDate(cell, 'dayFirst').value)).toEqual([
    '1963-01-08',
    '1974-03-05',
    '1980-11-22',
    '1960-04-04',
    '1971-05-26',
    '1974-03-05',
    '1974-01-01',
    '1974-08-05',
    '1974-03-05',
    '1974-03-05',
    '2026-03-05',
    '1980-03-04',
    '1980-04-09',
    '2000-02-29',
    '',
  ])
})

test('what is no date is left empty with a sentence', () => {
  for (const cell of ['31/02/1980', '29/02/1999', '1974', 'March', '0000-00-00', 'soon', '2027-010-29'])
    expect(readDate(cell, 'dayFirst')).toEqual({ value: '', problem: `“${cell}” is not a date. It was left empty.` })
})

test('a column is day first or month first as a whole, and its country decides when nothing else does', () => {
  expect(dateOrderOf(['3/4/1980', '12/25/1980'], 'GB')).toBe('monthFirst')
  expect(dateOrderOf(['3/4/1980', '25/12/1980'], 'US')).toBe('dayFirst')
  expect([dateOrderOf(['3/4/1980'], 'GB'), dateOrderOf(['3/4/1980'], 'US')]).toEqual(['dayFirst', 'monthFirst'])
  expect([
    readDate('3/4/1980', 'dayFirst').value,
    readDate('3/4/1980', 'monthFirst').value,
    readDate('3.4.1980', 'monthFirst').value,
  ]).toEqual(['1980-04-03', '1980-03-04', '1980-04-03'])
})
