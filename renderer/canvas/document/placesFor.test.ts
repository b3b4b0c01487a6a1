import { expect, test } from 'vitest'
import { counter, followUp } from '../testing/graphs.ts'
import { moveSteps } from './moveSteps.ts'
import { partnersOf, placesFor } from './placesFor.ts'

const order = followUp.nodes.map(({ id }) => id)

test('a step can go to every way but those it stands on', () => {
  const places = placesFor(followUp, ['wait'], order)
  expect(places.map(({ title, about }) => `${title}, ${about}`)).toEqual([
    'After “New person”, before “Welcome”',
    'On “Yes” of “Replied since they entered?”, before “Tag keen”',
    'On “No” of “Replied since they entered?”, before “Still there?”',
    'After “Tag keen”, nothing follows there yet',
    'After “Still there?”, nothing follows there yet',
  ])
  // The list offers exactly what moving accepts.
  for (const { to } of places) expect(moveSteps(followUp, ['wait'], to, counter()).ok).toBe(true)
  expect(placesFor(followUp, ['hello', 'remind'], order)).toEqual([])
  expect(placesFor(followUp, ['start'], order)).toEqual([])
})

test('starts swap with starts, steps with steps', () => {
  expect(partnersOf(followUp, 'hello', order).map(({ id }) => id)).toEqual(['wait', 'check', 'thanks', 'remind'])
  expect(partnersOf(followUp, 'start', order)).toEqual([])
})

test('a thousand steps are listed at once', () => {
  const nodes = Array.from({ length: 1000 }, (_, index) => ({ id: `s${index}`, type: 'wait', config: { days: 1 } }))
  const edges = nodes.slice(1).map(({ id }, index) => ({ id, source: `s${index}`, port: 'next', target: id }))
  const startedMs = performance.now()
  expect(
    placesFor(
      { nodes, edges },
      ['s500'],
      nodes.map(({ id }) => id),
    ),
  ).toHaveLength(998)
  expect(performance.now() - startedMs).toBeLessThan(1000)
})
