import { expect, test } from 'vitest'
import type { Graph } from '../../../shared/graph.ts'
import { compareLook, walkLook } from './look.ts'

const before: Graph = {
  nodes: [
    { id: 'start', type: 'personAdded' },
    { id: 'hello', type: 'email', config: { subject: 'Hello', body: 'Hi' } },
    { id: 'wait', type: 'wait', config: { days: 2 } },
    { id: 'end', type: 'end' },
  ],
  edges: [
    { id: '1', source: 'start', port: 'next', target: 'hello' },
    { id: '2', source: 'hello', port: 'next', target: 'wait' },
    { id: '3', source: 'wait', port: 'next', target: 'end' },
  ],
}
const after: Graph = {
  nodes: [
    { id: 'start', type: 'personAdded' },
    { id: 'hello', type: 'email', config: { subject: 'Welcome', body: 'Hi' } },
    { id: 'tag', type: 'tag', config: { add: ['new'] } },
    { id: 'end', type: 'end' },
  ],
  edges: [
    { id: '1', source: 'start', port: 'next', target: 'hello' },
    { id: '4', source: 'hello', port: 'next', target: 'tag' },
    { id: '5', source: 'tag', port: 'next', target: 'end' },
  ],
}

test('two versions are seen in one drawing: what came, what is different, what went', () => {
  const look = compareLook('Version 1', before, after)
  expect(look.graph.nodes.map(({ id }) => id)).toEqual(['start', 'hello', 'tag', 'end', 'wait'])
  expect(Object.fromEntries(look.steps)).toEqual({ hello: 'changed', tag: 'added', wait: 'removed' })
  expect(Object.fromEntries(look.links)).toEqual({
    '4': 'added',
    '5': 'added',
    'before 2': 'removed',
    'before 3': 'removed',
  })
})

test('the walk of a person is where they were, where they are, and the links between', () => {
  const event = (node: string, type: string, port: string | null = null) => ({ node, type, port })
  const look = walkLook('Maya', before, [
    event('start', 'entered'),
    event('start', 'left', 'next'),
    event('hello', 'entered'),
    event('hello', 'sent'),
    event('hello', 'left', 'next'),
    event('wait', 'entered'),
    event('wait', 'waiting'),
  ])
  expect(Object.fromEntries(look.steps)).toEqual({ start: 'passed', hello: 'passed', wait: 'here' })
  expect(Object.fromEntries(look.links)).toEqual({ '1': 'passed', '2': 'passed' })
})
