import { expect, test } from 'vitest'
import { placeSteps, withPlaces } from '../layout/layout.ts'
import { counter, followUp, graphOf, linksOf } from '../testing/graphs.ts'
import { canDropOn, moveOntoLink, moveSteps } from './moveSteps.ts'

const link = counter('link')

test('a step moved onto another link leaves no gap behind', () => {
  const graph = graphOf(moveOntoLink(followUp, ['wait'], 'l1', link))
  expect(linksOf(graph)).toEqual(
    ['start.next>wait', 'wait.next>hello', 'hello.next>check', 'check.yes>thanks', 'check.no>remind'].toSorted(),
  )
  expect(graph.nodes).toEqual(followUp.nodes)
})

test('several steps in a row move together and keep the links among them', () => {
  const graph = graphOf(moveOntoLink(followUp, ['wait', 'hello'], 'l4', link))
  expect(linksOf(graph)).toEqual(
    ['start.next>check', 'check.yes>hello', 'hello.next>wait', 'wait.next>thanks', 'check.no>remind'].toSorted(),
  )
})

test('a check in the middle keeps its other way, and people leave the last step by its main one', () => {
  const graph = graphOf(moveSteps(followUp, ['wait', 'check'], { source: 'start', port: 'next' }, link))
  expect(linksOf(graph)).toEqual(
    ['start.next>wait', 'wait.next>check', 'check.yes>hello', 'check.no>remind', 'hello.next>thanks'].toSorted(),
  )
})

test('a step can go to the open end of a way', () => {
  const graph = graphOf(moveSteps(followUp, ['hello'], { source: 'remind', port: 'next' }, link))
  expect(linksOf(graph)).toEqual(
    ['start.next>wait', 'wait.next>check', 'check.yes>thanks', 'check.no>remind', 'remind.next>hello'].toSorted(),
  )
})

test('where steps stand by hand, the moved ones stand on their new way and what follows makes room', () => {
  const placed = withPlaces(followUp, placeSteps(followUp))
  const at = (id: string, { nodes } = placed) => nodes.find((step) => step.id === id)?.position
  const graph = graphOf(moveOntoLink(placed, ['remind'], 'l2', link))
  expect(at('remind', graph)).toEqual(at('wait'))
  expect(at('wait', graph)?.y).toBeGreaterThanOrEqual((at('wait')?.y ?? 0) + 150)
})

test('what can not move is refused with a sentence', () => {
  const refused = (ids: string[], source: string, port = 'next') => moveSteps(followUp, ids, { source, port }, link)
  expect([
    refused(['start'], 'hello'),
    refused(['hello', 'check'], 'remind'),
    refused(['wait'], 'hello'),
    refused(['wait'], 'wait'),
    refused(['wait'], 'gone'),
  ]).toEqual(
    [
      '“New person” is a start: people enter there, so no step can lead to it.',
      'Only steps that follow one another can move together. Choose some in a row.',
      '“Wait 2 days” stands there already.',
      '“Wait 2 days” stands there already.',
      'This step is no longer there.',
    ].map((sentence) => ({ ok: false, sentence })),
  )
  expect(moveOntoLink(followUp, ['wait'], 'gone', link)).toEqual({
    ok: false,
    sentence: 'This link is no longer there.',
  })
  const ended = { nodes: [...followUp.nodes, { id: 'end', type: 'end' }], edges: followUp.edges }
  expect(moveOntoLink(ended, ['end'], 'l1', link)).toEqual({
    ok: false,
    sentence: "“End” has no way on, so it can't stand between two steps.",
  })
})

test('its own links are no place to drop it, and neither is any for steps that are no row', () => {
  expect(canDropOn(followUp, ['wait'], 'l2')).toBe(false)
  expect(canDropOn(followUp, ['wait'], 'l4')).toBe(true)
  expect(canDropOn(followUp, ['hello', 'wait'], 'l4')).toBe(true)
  expect(canDropOn(followUp, ['hello', 'remind'], 'l4')).toBe(false)
  expect(canDropOn(followUp, ['start'], 'l4')).toBe(false)
})

test('a loop moves as one', () => {
  const graph = {
    nodes: [...followUp.nodes, { id: 'again', type: 'wait', config: { days: 1 } }],
    edges: [
      ...followUp.edges,
      { id: 'l6', source: 'remind', port: 'next', target: 'again' },
      { id: 'l7', source: 'again', port: 'next', target: 'remind' },
    ],
  }
  expect(moveOntoLink(graph, ['remind', 'again'], 'l1', link)).toEqual({
    ok: false,
    sentence: "These steps have no way on, so they can't stand between two others.",
  })
  expect(linksOf(graphOf(moveSteps(graph, ['remind', 'again'], { source: 'thanks', port: 'next' }, link)))).toEqual(
    [
      ...linksOf(followUp).filter((one) => one !== 'check.no>remind'),
      'thanks.next>remind',
      'remind.next>again',
      'again.next>remind',
    ].toSorted(),
  )
})
