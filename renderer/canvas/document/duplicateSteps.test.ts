import { expect, test } from 'vitest'
import { counter, followUp, linksOf } from '../testing/graphs.ts'
import { duplicateSteps } from './duplicateSteps.ts'

test('a copy of one step stands right behind it', () => {
  const { graph, copies } = duplicateSteps(followUp, ['hello'], counter(), counter('link'))
  expect(copies).toEqual(['n1'])
  expect(linksOf(graph)).toEqual(expect.arrayContaining(['hello.next>n1', 'n1.next>wait']))
  expect(graph.nodes.at(-1)?.config).toEqual({ subject: 'Welcome', body: 'Hi' })
})

test('several steps are copied with the links among them', () => {
  const { graph, copies } = duplicateSteps(followUp, ['hello', 'wait'], counter(), counter('link'))
  expect(copies).toEqual(['n1', 'n2'])
  expect(linksOf(graph)).toEqual([...linksOf(followUp), 'n1.next>n2'].toSorted())
})
