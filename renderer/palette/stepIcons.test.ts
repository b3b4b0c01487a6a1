import { expect, test } from 'vitest'
import { palette } from '../../shared/nodes/derive.ts'
import { stepIcons } from './stepIcons.ts'

test('every step type has its icon', () => {
  expect(palette.filter(({ icon }) => !Object.hasOwn(stepIcons, icon))).toEqual([])
})
