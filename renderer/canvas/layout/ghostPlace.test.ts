import { expect, test } from 'vitest'
import { derive } from '../document/derive.ts'
import { followUp } from '../testing/graphs.ts'
import { ghostPlace } from './ghostPlace.ts'

const derived = derive(followUp, null)

test('a step to come is shown below the one it follows, or where the paper was clicked', () => {
  const remind = derived.places.get('remind')
  expect(ghostPlace({ kind: 'after', from: { source: 'remind', port: 'next' } }, derived)).toEqual({
    x: remind?.x,
    y: (remind?.y ?? 0) + 78 + 72,
  })
  expect(ghostPlace({ kind: 'loose', at: { x: 5, y: 6 } }, derived)).toEqual({ x: 5, y: 6 })
})

test('one that goes between two steps has no place of its own yet', () => {
  expect(ghostPlace({ kind: 'after', from: { source: 'hello', port: 'next' } }, derived)).toBe(null)
  expect(ghostPlace({ kind: 'onLink', link: 'l1' }, derived)).toBe(null)
  expect(ghostPlace({ kind: 'loose', at: null }, derived)).toBe(null)
  expect(ghostPlace({ kind: 'after', from: { source: 'nobody', port: 'next' } }, derived)).toBe(null)
})
