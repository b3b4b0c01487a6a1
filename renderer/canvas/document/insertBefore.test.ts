import { expect, test } from 'vitest'
import { placeSteps, withPlaces } from '../layout/layout.ts'
import { counter, followUp, graphOf, linksOf } from '../testing/graphs.ts'
import { newStep } from './graphEdits.ts'
import { insertBefore } from './insertBefore.ts'

test('all that led to a step leads to the one before it', () => {
  const joined = {
    ...followUp,
    edges: [...followUp.edges, { id: 'l6', source: 'thanks', port: 'next', target: 'remind' }],
  }
  expect(linksOf(graphOf(insertBefore(joined, 'remind', newStep('wait', 'x'), counter('link'))))).toEqual(
    [
      ...linksOf(followUp).filter((one) => one !== 'check.no>remind'),
      'check.no>x',
      'thanks.next>x',
      'x.next>remind',
    ].toSorted(),
  )
})

test('where steps stand by hand it takes the place, and what follows makes room', () => {
  const placed = withPlaces(followUp, placeSteps(followUp))
  const at = (graph: typeof placed, id: string) => graph.nodes.find((step) => step.id === id)?.position
  const graph = graphOf(insertBefore(placed, 'check', newStep('wait', 'x'), counter('link')))
  expect(at(graph, 'x')).toEqual(at(placed, 'check'))
  expect(at(graph, 'check')?.y).toBe((at(placed, 'check')?.y ?? 0) + 170)
})

test('a start may come before a step that nothing leads to', () => {
  const loose = { nodes: [newStep('wait', 'w')], edges: [] }
  expect(linksOf(graphOf(insertBefore(loose, 'w', newStep('manual', 's'), counter('link'))))).toEqual(['s.next>w'])
})

test('what can not be is refused with a sentence', () => {
  const refused = (before: string, type: string) => insertBefore(followUp, before, newStep(type, 'x'), counter())
  expect([
    refused('start', 'wait'),
    refused('hello', 'end'),
    refused('hello', 'manual'),
    refused('gone', 'wait'),
  ]).toEqual(
    [
      '“New person” is where people enter. Nothing can come before it.',
      "“End” has no way on, so it can't stand before another step.",
      '“Started by hand” is a start: people enter there, so no step can lead to it.',
      'This step is no longer there.',
    ].map((sentence) => ({ ok: false, sentence })),
  )
})
