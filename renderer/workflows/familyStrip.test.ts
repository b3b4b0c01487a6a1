import { expect, test } from 'vitest'
import { familyStrip } from './familyStrip.ts'

test('a picture in small shows the steps in walking order and counts the rest', () => {
  const graph = {
    nodes: [
      { id: 'c', type: 'end' },
      { id: 'b', type: 'email' },
      { id: 'a', type: 'personAdded' },
      { id: 'alone', type: 'wait' },
    ],
    edges: [
      { id: '1', source: 'a', port: 'next', target: 'b' },
      { id: '2', source: 'b', port: 'next', target: 'c' },
    ],
  }
  expect(familyStrip(graph, 2)).toEqual({
    families: [
      { id: 'a', family: 'start' },
      { id: 'b', family: 'send' },
    ],
    more: 1,
  })
})
