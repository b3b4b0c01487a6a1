import { expect, test } from 'vitest'
import { bendOf } from './bendOf.ts'

const foot = { side: 'foot', percent: 50 } as const
const bench = (places: Record<string, [number, number]>) => ({
  places: new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
  steps: new Map(Object.keys(places).map((id) => [id, { id, type: 'wait' }])),
})

test('a long link turns early into a free column', () => {
  expect(bendOf(bench({ a: [320, 0], between: [320, 170], b: [0, 600] }), 'a', 'b', foot)).toBe('early')
})

test('where cards stand above the target, it turns late', () => {
  expect(bendOf(bench({ a: [0, 0], between: [320, 300], b: [320, 600] }), 'a', 'b', foot)).toBe('late')
})

test('neighbours meet half way', () => {
  expect(bendOf(bench({ a: [0, 0], b: [320, 170] }), 'a', 'b', foot)).toBe('middle')
})
