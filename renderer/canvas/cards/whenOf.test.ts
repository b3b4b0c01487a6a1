import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../../shared/duration.ts'
import { followUp } from '../testing/graphs.ts'
import { distances, printDistance } from './whenOf.ts'

const printed = (graph: typeof followUp) =>
  Object.fromEntries([...distances(graph)].map(([id, distance]) => [id, printDistance(distance)]))

test('waits add up along the way', () => {
  expect(printed(followUp)).toEqual({
    start: 'Day 0',
    hello: 'Day 0',
    wait: 'Day 0',
    check: 'Day 2',
    thanks: 'Day 2',
    remind: 'Day 2',
  })
})

test('two ways of different length give a range', () => {
  const edges = [...followUp.edges, { id: 'short', source: 'hello', port: 'failed', target: 'remind' }]
  expect(printed({ ...followUp, edges }).remind).toBe('Day 0 to 2')
})

test('a loop or a wait for a weekday leaves the latest day open', () => {
  const loop = [...followUp.edges, { id: 'back', source: 'remind', port: 'next', target: 'wait' }]
  expect(printed({ ...followUp, edges: loop }).thanks).toBe('Day 2 or later')
  const nodes = followUp.nodes.map((step) =>
    step.id === 'wait' ? { id: 'wait', type: 'waitUntil', config: {} } : step,
  )
  expect(printed({ ...followUp, nodes }).check).toBe('Day 0 or later')
})

test('hours are told where a day says too little', () => {
  expect(printDistance({ fromMs: dayMs + 3 * hourMs, toMs: dayMs + 3 * hourMs })).toBe('Day 1, 3 hours later')
})

test('a step nobody can reach has no distance', () => {
  expect(distances({ nodes: [{ id: 'x', type: 'wait' }], edges: [] }).size).toBe(0)
})

test('ways that part and meet again a hundred times, each time of another length, are no long work', () => {
  const nodes = [{ id: 'start', type: 'manual' }, ...Array.from({ length: 100 }, (_, n) => diamond(n)).flat()]
  const edges = Array.from({ length: 100 }, (_, n) => diamondLinks(n)).flat()
  const found = distances({ nodes, edges })
  expect(found.get('join99')).toEqual({ fromMs: 0, toMs: (99 * 100 * dayMs) / 2 })
  expect(found.size).toBe(301)
})

const diamond = (n: number) => [
  { id: `split${n}`, type: 'check', config: {} },
  { id: `wait${n}`, type: 'wait', config: { days: n } },
  { id: `join${n}`, type: 'tag', config: {} },
]
const diamondLinks = (n: number) => [
  { id: `a${n}`, source: n === 0 ? 'start' : `join${n - 1}`, port: 'next', target: `split${n}` },
  { id: `b${n}`, source: `split${n}`, port: 'yes', target: `wait${n}` },
  { id: `c${n}`, source: `split${n}`, port: 'no', target: `join${n}` },
  { id: `d${n}`, source: `wait${n}`, port: 'next', target: `join${n}` },
]

test('a wait that is off takes no time, its other ways are not gone, and nobody comes by a start that is off', () => {
  const off = (...ids: string[]) => ({
    nodes: [...followUp.nodes, { id: 'slow', type: 'wait', config: { days: 9 } }, { id: 'other', type: 'manual' }].map(
      (step) => (ids.includes(step.id) ? { ...step, off: true } : step),
    ),
    edges: [
      ...followUp.edges,
      ...[
        ['other', 'next', 'slow'],
        ['slow', 'next', 'check'],
        ['hello', 'failed', 'slow'],
      ].map(([source = '', port = '', target = '']) => ({ id: `${source}.${port}`, source, port, target })),
    ],
  })
  expect(printed(off()).check).toBe('Day 2 to 9')
  expect(printed(off('wait', 'hello', 'other'))).toEqual({
    ...{ start: 'Day 0', hello: 'Day 0', wait: 'Day 0' },
    ...{ check: 'Day 0', thanks: 'Day 0', remind: 'Day 0' },
  })
})
