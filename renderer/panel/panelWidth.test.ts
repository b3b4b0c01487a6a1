import { expect, test } from 'vitest'
import { withinWidths } from './panelWidth.ts'

test('the inspector stays between 320 and 560 pixels, whatever was kept', () => {
  expect([100, 320, 400.4, 9999, Number.NaN].map(withinWidths)).toEqual([320, 320, 400, 560, 380])
})
