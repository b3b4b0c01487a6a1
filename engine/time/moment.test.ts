import { expect, test } from 'vitest'
import { momentOf } from './moment.ts'

const on = { when: 'on', days: 3, hours: 4, minutes: 5, at: '' } as const

test('what is no date has no moment', () => {
  const values = [undefined, null, '', '  ', 'soon', 5, true, {}, '2027-02-29', '2027-13-01', '2027-03', '20270304']
  const times = ['2027-03-04T25:00', '2027-03-04T', '2027-03-04 at noon', '2027-03-04T18:00+99:00', '2027-03-04Z']
  const moments = [...values, ...times, '03-04', '--03-04'].map((value) => momentOf(value, on, 'Europe/London', 0))
  expect(moments.filter((moment) => moment !== null)).toEqual([])
  const yearly = ['02-30', '13-01', '--00-10', '3-4', '03-04-05'].map((value) =>
    momentOf(value, { ...on, yearly: true }, 'Europe/London', 0),
  )
  expect(yearly).toEqual([null, null, null, null, null])
})

test('“on” leaves the length aside, and spaces around a date do no harm', () => {
  expect(momentOf(' 2027-03-04T18:00:00.000Z ', on, 'Europe/London', 0)).toBe(Date.parse('2027-03-04T18:00Z'))
})
