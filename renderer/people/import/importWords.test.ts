import { expect, test } from 'vitest'
import { pagesOf } from '../pagesOf.ts'
import { printFact } from '../person/printFact.ts'
import { groupProblems } from './groupProblems.ts'
import { importSentence } from './importSentence.ts'

test('an import is told in a sentence, whatever it did', () => {
  expect([
    importSentence({ added: 12, updated: 3, skipped: 2 }),
    importSentence({ added: 1, updated: 0, skipped: 0 }),
    importSentence({ added: 0, updated: 0, skipped: 1 }),
  ]).toEqual([
    '12 people were added and 3 people were brought up to date. 2 rows were left out.',
    '1 person was added.',
    'Nobody was added. 1 row was left out.',
  ])
})

test('the same problem with different values is one group, the largest first', () => {
  const problem = (row: number, column: string, message: string) => ({ row, column, message })
  const groups = groupProblems([
    problem(2, 'Phone', '“12” is not a full phone number.'),
    problem(3, 'Email', '“a@” is not an email address.'),
    problem(4, 'Email', '“b@” is not an email address.'),
  ])
  expect(groups.map(({ column, title, problems }) => [column, title, problems.map(({ row }) => row)])).toEqual([
    ['Email', '“...” is not an email address.', [3, 4]],
    ['Phone', '“...” is not a full phone number.', [2]],
  ])
})

test('the rows in sight are on one page or two', () => {
  expect([pagesOf(0, 30, 200), pagesOf(190, 215, 200), pagesOf(99_990, 99_999, 200), pagesOf(0, 0, 200)]).toEqual([
    [0],
    [0, 1],
    [499],
    [0],
  ])
})

test('values are shown as people read them', () => {
  expect([printFact(true), printFact(null), printFact(['a', 'b']), printFact(12)]).toEqual(['Yes', '', 'a, b', '12'])
  expect(printFact('1990-04-05')).toContain('1990')
})
