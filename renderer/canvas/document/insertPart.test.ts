import { expect, test } from 'vitest'
import { placeSteps, withPlaces } from '../layout/layout.ts'
import { counter, followUp, graphOf, linksOf } from '../testing/graphs.ts'
import { insertPart, layDown } from './insertPart.ts'
import type { Part } from './part.ts'

const link = counter('link')
const wait = (id: string, y = 0) => ({ id, type: 'wait', config: { days: 1 }, position: { x: 0, y } })
const chain: Part = {
  nodes: [wait('a', 10), wait('b', 210)],
  edges: [{ id: 'ab', source: 'a', port: 'next', target: 'b' }],
}
const at = (graph: typeof followUp, id: string) => graph.nodes.find((step) => step.id === id)?.position

test('a row of steps goes between a step and what follows it', () => {
  const graph = graphOf(insertPart(followUp, chain, { source: 'hello', port: 'next' }, link))
  expect(linksOf(graph)).toEqual(
    [
      ...linksOf(followUp).filter((one) => one !== 'hello.next>wait'),
      'hello.next>a',
      'a.next>b',
      'b.next>wait',
    ].toSorted(),
  )
  expect(graph.nodes.slice(6).map(({ position }) => position)).toEqual([undefined, undefined])
})

test('behind a step with a free way it follows there', () => {
  expect(linksOf(graphOf(insertPart(followUp, chain, 'remind', link)))).toEqual(
    [...linksOf(followUp), 'remind.next>a', 'a.next>b'].toSorted(),
  )
})

test('where steps stand by hand it keeps how its steps stand to one another, and what follows makes room', () => {
  const placed = withPlaces(followUp, placeSteps(followUp))
  const graph = graphOf(insertPart(placed, chain, { source: 'hello', port: 'next' }, link))
  expect(at(graph, 'a')).toEqual(at(placed, 'wait'))
  expect(at(graph, 'b')).toEqual({ x: at(placed, 'wait')?.x, y: (at(placed, 'wait')?.y ?? 0) + 200 })
  expect(at(graph, 'wait')?.y).toBe((at(placed, 'wait')?.y ?? 0) + 200 + 78 + 72)
  expect(at(graph, 'hello')).toEqual(at(placed, 'hello'))
})

test('starts stay out where people come in from another step', () => {
  const withStart: Part = {
    nodes: [{ id: 's', type: 'manual' }, ...chain.nodes],
    edges: [{ id: 'sa', source: 's', port: 'next', target: 'a' }, ...chain.edges],
  }
  const graph = graphOf(insertPart(followUp, withStart, 'remind', link))
  expect(graph.nodes.map(({ id }) => id).slice(6)).toEqual(['a', 'b'])
  expect(linksOf(graph)).toEqual([...linksOf(followUp), 'remind.next>a', 'a.next>b'].toSorted())
  expect(insertPart(followUp, { nodes: [{ id: 's', type: 'manual' }], edges: [] }, 'remind', link)).toEqual({
    ok: false,
    sentence: 'A start is where people enter, so no step can lead to it.',
  })
})

test('people leave a branch by the first way that stays open', () => {
  const branch: Part = {
    nodes: [
      { id: 'c', type: 'check', config: { rule: { combinator: 'and', rules: [] } } },
      { id: 'e', type: 'end' },
      { id: 'w', type: 'wait', config: { days: 1 } },
    ],
    edges: [
      { id: '1', source: 'c', port: 'yes', target: 'e' },
      { id: '2', source: 'c', port: 'no', target: 'w' },
    ],
  }
  expect(linksOf(graphOf(insertPart(followUp, branch, { source: 'start', port: 'next' }, link)))).toContain(
    'w.next>hello',
  )
  const closed = { nodes: branch.nodes.slice(0, 2), edges: branch.edges.slice(0, 1) }
  expect(linksOf(graphOf(insertPart(followUp, closed, { source: 'start', port: 'next' }, link)))).toContain(
    'c.no>hello',
  )
  expect(insertPart(followUp, { nodes: [{ id: 'e', type: 'end' }], edges: [] }, 'hello', link)).toEqual({
    ok: false,
    sentence: "“End” has no way on, so it can't stand between two steps.",
  })
})

test('on the paper it lies as near to the point as it lies on nothing else', () => {
  const placed = withPlaces(followUp, placeSteps(followUp))
  const free = graphOf(layDown(placed, chain, { x: 2000, y: 50 }))
  expect([at(free, 'a'), at(free, 'b')]).toEqual([
    { x: 2000, y: 50 },
    { x: 2000, y: 250 },
  ])
  const taken = graphOf(layDown(placed, chain, at(placed, 'hello') ?? { x: 0, y: 0 }))
  expect(Math.abs((at(taken, 'a')?.x ?? 0) - (at(placed, 'hello')?.x ?? 0))).toBeGreaterThan(280)
  expect((at(taken, 'b')?.y ?? 0) - (at(taken, 'a')?.y ?? 0)).toBe(200)
})

test('places that no canvas has are not believed', () => {
  const wild = {
    nodes: chain.nodes.map((step) => ({ ...step, position: { x: 1e300, y: -1e300 } })),
    edges: chain.edges,
  }
  const graph = graphOf(layDown(followUp, wild, { x: 2000, y: 50 }))
  expect(at(graph, 'a')).toEqual({ x: 2000, y: 50 })
  expect(at(graph, 'b')).toEqual({ x: 2000, y: 200 })
})

test('more steps than a workflow can have change nothing', () => {
  const many = { nodes: Array.from({ length: 4995 }, (_, index) => wait(`m${index}`)), edges: [] }
  const sentence = 'A workflow can have 5000 steps at most, and with these it would have 5001. Nothing was changed.'
  expect(layDown(followUp, many, { x: 0, y: 0 })).toEqual({ ok: false, sentence })
  expect(insertPart(followUp, many, 'remind', link)).toEqual({ ok: false, sentence })
})
