import { expect, test } from 'vitest'
import { aimedAt, isAllSeen, mapViewOf, pointAt, seenBox } from './mapView.ts'

const size = { width: 216, height: 116 }

test('the map holds all cards and the window, and a point on it is a point of the canvas', () => {
  const boxes = [
    { x: 0, y: 0, width: 280, height: 100 },
    { x: 1720, y: 900, width: 280, height: 100 },
  ]
  const view = mapViewOf(boxes, { x: 0, y: 0, width: 500, height: 300 }, size)
  expect(view).toEqual({ scale: 0.1, origin: { x: -80, y: -80 } })
  expect(pointAt(view, { x: 8, y: 8 })).toEqual({ x: 0, y: 0 })
  expect(pointAt(view, { x: 108, y: 58 })).toEqual({ x: 1000, y: 500 })
})

test('what the window shows follows from where it looks', () => {
  expect(seenBox({ x: -100, y: 50, zoom: 0.5 }, { width: 1000, height: 600 })).toEqual({
    ...{ x: 200, y: -100, width: 2000, height: 1200 },
  })
})

test('whoever aims beside the cards comes to the nearest one', () => {
  const boxes = [0, 5000, 10_000].map((y) => ({ x: 0, y, width: 280, height: 100 }))
  const window = { width: 1000, height: 600 }
  expect(aimedAt(boxes, { x: 300, y: 200 }, window)).toEqual({ x: 300, y: 200 })
  expect(aimedAt(boxes, { x: 900, y: 6000 }, window)).toEqual({ x: 140, y: 5050 })
  expect(aimedAt([], { x: 900, y: 6000 }, window)).toEqual({ x: 900, y: 6000 })
})

test('where everything is seen there is nothing to show on a map', () => {
  const seen = { x: 0, y: 0, width: 1000, height: 600 }
  const card = { x: 10, y: 10, width: 280, height: 100 }
  expect(isAllSeen([], seen)).toBe(true)
  expect(isAllSeen([card], seen)).toBe(true)
  expect(isAllSeen([card, { ...card, y: 560 }], seen)).toBe(false)
})
