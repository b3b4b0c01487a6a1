import { expect, test } from 'vitest'
import { wholeView } from './wholeView.ts'

const sides = { top: 100, right: 50, bottom: 100, left: 50 }
const tall = [
  { x: 0, y: 0, width: 300, height: 100 },
  { x: 0, y: 500, width: 300, height: 100 },
]

test('a workflow that is partly covered is shown whole, in the middle of what is free', () => {
  expect(wholeView(tall, { x: 0, y: 0, zoom: 1 }, { width: 1000, height: 560 }, sides)).toEqual({
    x: 410,
    y: 100,
    zoom: 0.6,
  })
})

test('nothing moves while all of it is seen', () => {
  expect(wholeView(tall, { x: 10, y: 10, zoom: 0.8 }, { width: 1000, height: 500 }, sides)).toBe(null)
})

test('what would be too small to read stays as it is', () => {
  expect(wholeView(tall, { x: 0, y: 0, zoom: 1 }, { width: 1000, height: 550 }, sides)).toBe(null)
})

test('an empty canvas stays as it is', () => {
  expect(wholeView([], { x: 0, y: 0, zoom: 1 }, { width: 1000, height: 500 }, sides)).toBe(null)
})
