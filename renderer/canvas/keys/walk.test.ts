import { expect, test } from 'vitest'
import { followUp } from '../testing/graphs.ts'
import { walk } from './walk.ts'

test('arrow keys follow the links and step between the ways', () => {
  expect(walk(followUp, null, 'down')).toBe('start')
  expect(walk(followUp, 'start', 'down')).toBe('hello')
  expect(walk(followUp, 'check', 'down')).toBe('thanks')
  expect(walk(followUp, 'thanks', 'right')).toBe('remind')
  expect(walk(followUp, 'remind', 'left')).toBe('thanks')
  expect(walk(followUp, 'remind', 'up')).toBe('check')
})

test('at the ends nothing moves', () => {
  expect(walk(followUp, 'remind', 'down')).toBe(null)
  expect(walk(followUp, 'start', 'up')).toBe(null)
  expect(walk(followUp, 'remind', 'right')).toBe(null)
})
