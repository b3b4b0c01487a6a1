import { expect, test } from 'vitest'
import { levelOf } from './zoomLevel.ts'

test('icon and count below 40 %, the title up to 75 %, the “+” of links from 60 %, then all', () => {
  expect([0.1, 0.39, 0.4, 0.59, 0.6, 0.74, 0.75, 1.6].map(levelOf)).toEqual([
    ...['far', 'far', 'mid', 'mid', 'near', 'near', 'full', 'full'],
  ])
})
