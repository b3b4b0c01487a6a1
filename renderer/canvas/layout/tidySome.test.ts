import { expect, test } from 'vitest'
import { followUp } from '../testing/graphs.ts'
import { boxesOf, freeOffset } from './boxes.ts'
import { arrange, type Point, placeSteps, withPlaces } from './layout.ts'
import { tidySome } from './tidySome.ts'

const overlaps = (places: ReadonlyMap<string, Point>) => {
  const boxes = boxesOf(followUp.nodes, places)
  return boxes.some((a, index) =>
    boxes.slice(index + 1).some((b) => Math.abs(a.x - b.x) < 280 && a.y < b.y + b.height && b.y < a.y + a.height),
  )
}

test('only the chosen steps are put in order, below the first of them', () => {
  const places = new Map(arrange(followUp))
  places.set('thanks', { x: -700, y: 900 })
  places.set('remind', { x: 900, y: 40 })
  const tidy = tidySome(followUp, places, ['check', 'thanks', 'remind'])
  expect([...tidy].filter(([id, at]) => at !== places.get(id)).map(([id]) => id)).toEqual(['check', 'thanks', 'remind'])
  expect(tidy.get('thanks')?.y).toBe(tidy.get('remind')?.y)
  expect((tidy.get('remind')?.x ?? 0) - (tidy.get('thanks')?.x ?? 0)).toBe(280 + 56)
  expect(overlaps(tidy)).toBe(false)
})

test('it lies on none of the others', () => {
  const places = new Map(placeSteps(withPlaces(followUp, arrange(followUp))))
  // Both stand aside; put in order below the first, the second would lie on the one in the middle.
  places.set('hello', { x: 0, y: 300 })
  places.set('wait', { x: 2000, y: 300 })
  places.set('thanks', { x: 0, y: 450 })
  const tidy = tidySome(followUp, places, ['hello', 'wait'])
  expect(tidy.get('thanks')).toEqual({ x: 0, y: 450 })
  expect(overlaps(new Map([...tidy].filter(([id]) => ['hello', 'wait', 'thanks'].includes(id))))).toBe(false)
})

test('a block moves no further than it must', () => {
  const box = { x: 0, y: 0, width: 280, height: 80 }
  expect(freeOffset([box], [])).toEqual({ x: 0, y: 0 })
  expect(freeOffset([box], [{ ...box, y: 90 }])).toEqual({ x: 336, y: 0 })
  expect(freeOffset([box], [{ ...box, x: 40 }])).toEqual({ x: -288, y: 0 })
  expect(freeOffset([box], [{ ...box, y: -60 }])).toEqual({ x: 0, y: 48 })
})
