import { expect, test } from 'vitest'
import { printCount, printList, printPeople } from './counts.ts'

test('plurals are right for none, one and many', () => {
  expect([0, 1, 2].map((count) => printCount(count, 'step'))).toEqual(['0 steps', '1 step', '2 steps'])
  expect([0, 1, 2].map(printPeople)).toEqual(['0 people', '1 person', '2 people'])
})

test('lists are written as people write them', () => {
  expect([['Ann'], ['Ann', 'Ben'], ['Ann', 'Ben', 'Cem']].map(printList)).toEqual([
    'Ann',
    'Ann and Ben',
    'Ann, Ben and Cem',
  ])
})
