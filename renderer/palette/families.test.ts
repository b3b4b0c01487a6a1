import { expect, test } from 'vitest'
import { groupedSteps } from './families.ts'

const titles = (search: string) =>
  groupedSteps(search).map(({ word, steps }) => [word, steps.map(({ title }) => title)])

test('without a search every family is there, starts first', () => {
  expect(groupedSteps('').map(({ word }) => word)).toEqual(['Start', 'Send', 'Wait', 'Check', 'Do', 'End'])
})

test('the search looks at titles and at what steps are about', () => {
  expect(titles('email')[0]).toEqual(['Send', ['Email', 'Tell the team']])
  expect(titles('a/b')).toEqual([['Check', ['Split']]])
  expect(titles('no such step')).toEqual([])
})

test('steps that do not fit a place are left out', () => {
  expect(groupedSteps('', ({ family }) => family === 'start').map(({ word }) => word)).toEqual(['Start'])
})
