import { expect, test } from 'vitest'
import { cardWidth } from '../cards/cardPorts.ts'
import { followUp } from '../testing/graphs.ts'
import { arrange, cardHeight, placeSteps, withPlaces } from './layout.ts'

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

test('a step that is further off than any canvas goes stands where one without a place would', () => {
  const placed = (position: { x: number; y: number } | undefined) =>
    placeSteps({
      ...followUp,
      nodes: followUp.nodes.map((step, index) => {
        const at = step.id === 'wait' ? position : { x: 0, y: index * 500 }
        return at ? { ...step, position: at } : step
      }),
    })
  for (const position of [
    { x: 1e308, y: 0 },
    { x: 0, y: -1_000_001 },
  ])
    expect(placed(position)).toEqual(placed(undefined))
  expect(placed({ x: 900_000, y: 0 }).get('wait')).toEqual({ x: 900_000, y: 0 })
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

test('a card that lists many ways gets the room for them', () => {
  const events = ['replied', 'booked', 'paid', 'clicked', 'opened', 'bounced', 'unsubscribed', 'taskDone']
  const nodes = [
    { id: 'start', type: 'manual' },
    { id: 'wait', type: 'waitForEvent', config: { events } },
    { id: 'end', type: 'end' },
  ]
  const edges = [
    { id: '0', source: 'start', port: 'next', target: 'wait' },
    ...['replied', 'booked', 'paid'].map((port) => ({ id: port, source: 'wait', port, target: 'end' })),
  ]
  const [wait, end] = nodes.slice(1)
  const places = arrange({ nodes, edges })
  expect(wait && cardHeight(wait)).toBeGreaterThan(200)
  // The words of three ways stand one above the other between the two cards.
  expect((places.get('end')?.y ?? 0) - (places.get('wait')?.y ?? 0)).toBeGreaterThan(
    (wait ? cardHeight(wait) : 0) + 3 * 28,
  )
  expect(end && cardHeight(end)).toBeLessThan(100)
})
