import { expect, test } from 'vitest'
import { groupedSteps } from './families.ts'

const titles = (search: string) =>
  groupedSteps(search).map(({ word, steps }) => [word, steps.map(({ title }) => title)])

test('without a search every family is there, starts first', () => {
  expect(groupedSteps('').map(({ word }) => word)).toEqual(['Start', 'Send', 'Wait', 'Check', 'Do', 'End'])
})

test('the search looks at titles and at what steps are about, and puts what fits best first', () => {
  expect(titles('email')[0]).toEqual(['Send', ['Email', 'Best channel', 'Tell the team']])
  expect(titles('end')[0]).toEqual(['End', ['End', 'Goal reached']])
  expect(titles('birthday')).toEqual([['Start', ['Around a date']]])
  expect(titles('a/b')).toEqual([['Check', ['Split']]])
  expect(titles('no such step')).toEqual([])
})

test('what is rarely wanted is folded away until it is searched for', () => {
  const starts = groupedSteps('').find(({ family }) => family === 'start')
  expect(starts?.steps.map(({ title }) => title)).toEqual([
    ...['Started by hand', 'New person', 'Message received', 'No contact for a while', 'Around a date'],
    'A record changed',
  ])
  expect(starts?.rare.map(({ title }) => title)).toContain('On a schedule')
  expect(groupedSteps('schedule')[0]).toMatchObject({ steps: [{ title: 'On a schedule' }], rare: [] })
})

test('steps that do not fit a place are left out', () => {
  expect(groupedSteps('', ({ family }) => family === 'start').map(({ word }) => word)).toEqual(['Start'])
})
