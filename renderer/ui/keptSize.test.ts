import { expect, test } from 'vitest'
import { withinSizes } from './keptSize.ts'

const widths = { least: 320, usual: 380, most: 560, place: 'somewhere' }

test('a size stays between its bounds, whatever was kept', () => {
  expect([100, 320, 400.4, 9999, Number.NaN].map((size) => withinSizes(widths, size))).toEqual([
    320, 320, 400, 560, 380,
  ])
})
