import { expect, test } from 'vitest'
import { followedWay } from './followedWay.ts'

test('the line of a person is where they came and which way they left by', () => {
  const events = [
    { node: 'start', type: 'entered', port: null },
    { node: 'start', type: 'left', port: null },
    { node: 'hello', type: 'skipped', port: 'failed' },
    { node: 'check', type: 'entered', port: null },
    { node: 'check', type: 'left', port: 'yes' },
    { node: 'wait', type: 'waiting', port: null },
  ]
  expect(followedWay(events)).toEqual({
    steps: new Set(['start', 'hello', 'check', 'wait']),
    ways: new Set(['start next', 'hello failed', 'check yes']),
  })
  expect(followedWay([])).toEqual({ steps: new Set(), ways: new Set() })
})
