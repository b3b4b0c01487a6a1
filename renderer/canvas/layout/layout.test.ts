import { expect, test } from 'vitest'
import { followUp } from '../testing/graphs.ts'
import { arrange, cardHeight, cardWidth, placeSteps, withPlaces } from './layout.ts'

test('no two steps overlap, and each stands below what leads to it', () => {
  const places = arrange(followUp)
  for (const one of followUp.nodes)
    for (const other of followUp.nodes) {
      if (one.id >= other.id) continue
      const [a, b] = [places.get(one.id), places.get(other.id)]
      const apart =
        Math.abs((a?.x ?? 0) - (b?.x ?? 0)) >= cardWidth || Math.abs((a?.y ?? 0) - (b?.y ?? 0)) >= cardHeight(one)
      expect(apart).toBe(true)
    }
  for (const { source, target } of followUp.edges)
    expect(places.get(target)?.y ?? 0).toBeGreaterThan(places.get(source)?.y ?? 0)
})

test('the yes way stands left of the no way', () => {
  const places = arrange(followUp)
  expect(places.get('thanks')?.x ?? 0).toBeLessThan(places.get('remind')?.x ?? 0)
})

test('positions of the file are kept, and one without is put below what leads to it', () => {
  const nodes = followUp.nodes.map((step, index) =>
    step.id === 'wait' ? step : { ...step, position: { x: 0, y: index * 500 } },
  )
  const places = placeSteps({ ...followUp, nodes })
  expect(places.get('hello')).toEqual({ x: 0, y: 500 })
  expect(places.get('wait')).toEqual({ x: 0, y: 650 })
})

test('places are written only where they differ', () => {
  const placed = withPlaces(followUp, arrange(followUp))
  expect(placed.nodes.every(({ position }) => position)).toBe(true)
  expect(withPlaces(placed, placeSteps(placed)).nodes.every((step, index) => step === placed.nodes[index])).toBe(true)
})

test('a thousand steps are placed without a stumble', () => {
  const nodes = Array.from({ length: 1000 }, (_, index) => ({ id: `s${index}`, type: 'wait' }))
  const edges = nodes.slice(1).map(({ id }, index) => ({ id, source: `s${index}`, port: 'next', target: id }))
  expect(arrange({ nodes, edges }).size).toBe(1000)
})
