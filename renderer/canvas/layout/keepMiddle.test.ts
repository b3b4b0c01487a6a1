import { expect, test } from 'vitest'
import { keepMiddle } from './keepMiddle.ts'

const view = { x: 100, y: 50, zoom: 0.8 }
const before = { width: 1000, height: 700, windowHeight: 900 }

test('what is in the middle stays there when the window or the panel beside the canvas takes another size', () => {
  expect(keepMiddle(view, before, { width: 800, height: 500, windowHeight: 700 })).toEqual({ x: 0, y: -50, zoom: 0.8 })
  expect(keepMiddle(view, before, { ...before, width: 1200 })).toEqual({ x: 200, y: 50, zoom: 0.8 })
})

test('what opens below the canvas moves nothing', () => {
  expect(keepMiddle(view, before, { ...before, height: 500 })).toBe(view)
})
