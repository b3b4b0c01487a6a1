import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { compileGraph } from '../walk/compiledGraph.ts'
import { stepsLeft } from './stepsLeft.ts'

test('counts the longest way to an end, and one that goes round once', () => {
  const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }
  const graph = compileGraph(
    drawGraph(
      {
        start: ['manual'],
        c: ['check', { rule }],
        a: ['wait', { days: 1 }],
        b: ['addNote', { text: 'b' }],
        e: ['end'],
      },
      ['start > c', 'c.yes > a > b > e', 'c.no > e'],
    ),
  )
  expect(['start', 'c', 'b', 'e'].map((id) => stepsLeft(graph, id))).toEqual([5, 4, 2, 1])
  const round = compileGraph(
    drawGraph({ start: ['manual'], c: ['check', { rule }], a: ['wait', { days: 1 }] }, ['start > c', 'c.yes > a > c']),
  )
  expect(stepsLeft(round, 'start')).toBe(3)
})
