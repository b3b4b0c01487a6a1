import { expect, test } from 'vitest'
import { followUp, graphOf, linksOf } from '../testing/graphs.ts'
import { swapSteps } from './swapSteps.ts'

test('two steps trade what leads to them and where they lead', () => {
  expect(linksOf(graphOf(swapSteps(followUp, 'hello', 'thanks')))).toEqual(
    ['start.next>thanks', 'thanks.next>wait', 'wait.next>check', 'check.yes>hello', 'check.no>remind'].toSorted(),
  )
})

test('neighbours trade places too, and a check keeps its other way', () => {
  const edit = swapSteps(followUp, 'wait', 'check')
  expect(linksOf(graphOf(edit))).toEqual(
    ['start.next>hello', 'hello.next>check', 'check.yes>wait', 'wait.next>thanks', 'check.no>remind'].toSorted(),
  )
  expect(edit).toMatchObject({ said: '“Wait 2 days” and “Replied since they entered?” swapped places.' })
})

test('they trade their places on the canvas', () => {
  const placed = {
    ...followUp,
    nodes: followUp.nodes.map((step, index) => (index < 3 ? { ...step, position: { x: index, y: index } } : step)),
  }
  const { nodes } = graphOf(swapSteps(placed, 'hello', 'remind'))
  expect([nodes[1]?.position, nodes[5]?.position]).toEqual([undefined, { x: 1, y: 1 }])
})

test('a way of its own from one to the other goes on leading there', () => {
  const graph = {
    ...followUp,
    edges: [...followUp.edges, { id: 'f', source: 'hello', port: 'failed', target: 'wait' }],
  }
  expect(linksOf(graphOf(swapSteps(graph, 'hello', 'wait')))).toContain('hello.failed>wait')
})

test('what can not trade places is refused with a sentence', () => {
  const graph = { ...followUp, nodes: [...followUp.nodes, { id: 'end', type: 'end' }] }
  const refused = (one: string, other: string) => swapSteps(graph, one, other)
  expect([
    refused('start', 'hello'),
    refused('hello', 'end'),
    refused('hello', 'hello'),
    refused('hello', 'gone'),
  ]).toEqual(
    [
      '“New person” is a start: people enter there, so it can only swap with another start.',
      "“End” has no way on, so it can't stand where “Welcome” is.",
      "“Welcome” can't swap with itself. Choose another step.",
      'This step is no longer there.',
    ].map((sentence) => ({ ok: false, sentence })),
  )
})
