import { expect, test } from 'vitest'
import { outlineOf } from '../../shared/outline/outlineOf.ts'
import { templates } from '../../shared/templates/index.ts'
import { outlineRows } from './outlineRows.ts'

const linesOf = (id: string) =>
  outlineOf(templates.find((one) => one.id === id)?.graph ?? { nodes: [], edges: [] }).lines

test('lines stand in reading order, and a way that only goes on elsewhere is one line', () => {
  const rows = outlineRows(linesOf('lead-nurture-7-days'), new Set())
  expect(
    rows.slice(3, 9).map(({ kind, level, place, of, sentence, after }) => [kind, level, place, of, sentence, after]),
  ).toEqual([
    ['step', 1, 4, 8, 'Replied since they entered?', null],
    ['way', 2, 1, 2, 'If yes', null],
    ['step', 3, 1, 3, 'Create task: “Call {{ person.name | default: person.email }}: replied”', null],
    ['step', 3, 2, 3, 'Goal: Started a conversation', null],
    ['goOn', 3, 3, 3, 'Go on with step 14: End', null],
    ['way', 2, 2, 2, 'If no', 'go on with step 7'],
  ])
})

test('what is folded away is left out, and other starts stand apart', () => {
  const lines = linesOf('assignment-deadline')
  const rows = outlineRows(lines, new Set(['step hasPhone']))
  expect(rows.map(({ number, isApart, isOpen }) => [number, isApart, isOpen])).toEqual([
    [1, false, null],
    [2, false, null],
    [3, false, null],
    [4, true, null],
    [5, false, false],
    [8, false, null],
    [9, true, null],
    [10, false, null],
    [11, false, null],
    [12, false, null],
  ])
  expect(new Set(outlineRows(lines, new Set()).map(({ key }) => key)).size).toBe(outlineRows(lines, new Set()).length)
})
