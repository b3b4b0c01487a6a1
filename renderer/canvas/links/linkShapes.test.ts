import { expect, test } from 'vitest'
import { cornersOf, linkNear } from './linkShapes.ts'

const bent = {
  corners: cornersOf('M-140 0L-140,30Q -140,36 -134,36L 90,36Q 100,36 100,46L100 90'),
  label: { x: -20, y: 36 },
}
const straight = {
  corners: [
    { x: 300, y: 0 },
    { x: 300, y: 90 },
  ],
  label: { x: 300, y: 45 },
}
const links = new Map([
  ['bent', bent],
  ['straight', straight],
])

test('the corners of a line are read from its path', () => {
  expect(bent.corners.at(0)).toEqual({ x: -140, y: 0 })
  expect(bent.corners.at(-1)).toEqual({ x: 100, y: 90 })
  expect(cornersOf('M1.5 -2.25e-7L3,4')).toEqual([
    { x: 1.5, y: -2.25e-7 },
    { x: 3, y: 4 },
  ])
})

test('the nearest link within reach is met, on its line or on its word', () => {
  expect(linkNear(links, { x: 96, y: 80 }, 14)).toBe('bent')
  expect(linkNear(links, { x: 60, y: 60 }, 14)).toBe(null)
  expect(linkNear(links, { x: 250, y: 60 }, 14)).toBe('straight')
  expect(linkNear(links, { x: 201, y: 60 }, 200)).toBe('straight')
  expect(linkNear(links, { x: 199, y: 160 }, 20)).toBe(null)
  expect(linkNear(new Map(), { x: 0, y: 0 }, 500)).toBe(null)
})
