import { expect, test } from 'vitest'
import { followUp } from '../canvas/testing/graphs.ts'
import { playsTheSame } from './playsTheSame.ts'

test('a step that was moved, a note or a name asks for no new test; a setting, a switch or a link does', () => {
  const [first, ...rest] = followUp.nodes
  if (!first) throw new Error('It has steps.')
  const moved = { ...followUp, nodes: [{ ...first, position: { x: 5, y: 5 } }, ...rest], notes: [{ text: 'Hi' }] }
  const changed = { ...followUp, nodes: [{ ...first, config: { ...first.config } }, ...rest] }
  const off = { ...followUp, nodes: [{ ...first, off: true }, ...rest] }
  const unlinked = { ...followUp, edges: followUp.edges.slice(1) }
  const rewired = { ...followUp, edges: followUp.edges.map((link, n) => (n === 0 ? { ...link, port: 'other' } : link)) }
  expect([followUp, moved, changed, off, unlinked, rewired].map((graph) => playsTheSame(followUp, graph))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
