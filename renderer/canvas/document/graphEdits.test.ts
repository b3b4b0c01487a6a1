import { expect, test } from 'vitest'
import { parseConfig } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { placeSteps, withPlaces } from '../layout/layout.ts'
import { counter, followUp, linksOf } from '../testing/graphs.ts'
import {
  addStep,
  changeConfig,
  connect,
  type Edit,
  insertAfter,
  insertOnLink,
  newStep,
  removeLink,
} from './graphEdits.ts'

const graphOf = (edit: Edit) => {
  if (!edit.ok) throw new Error(edit.sentence)
  return edit.graph
}

test('a new check says what it misses in a sentence', () => {
  const node = nodeOf('check')
  const parsed = node && parseConfig(node, newStep('check', 'x').config)
  expect(parsed).toEqual({ ok: false, problems: [{ field: 'rule', message: 'Say what to check.' }] })
})

test('a step dropped on a link stands between its two ends', () => {
  const graph = graphOf(insertOnLink(followUp, 'l2', newStep('tag', 'x'), counter('link')))
  expect(linksOf(graph)).toEqual(
    [
      'start.next>hello',
      'hello.next>x',
      'x.next>wait',
      'wait.next>check',
      'check.yes>thanks',
      'check.no>remind',
    ].toSorted(),
  )
  expect(graph.nodes.at(-1)).toEqual({ id: 'x', type: 'tag', version: 1, config: { add: [], remove: [] } })
})

test('where steps were moved by hand, what follows makes room', () => {
  const placed = withPlaces(followUp, placeSteps(followUp))
  const before = new Map(placed.nodes.map(({ id, position }) => [id, position?.y ?? 0]))
  const graph = graphOf(insertOnLink(placed, 'l3', newStep('tag', 'x'), counter('link')))
  const after = new Map(graph.nodes.map(({ id, position }) => [id, position?.y ?? 0]))
  expect(after.get('x')).toBe(before.get('check'))
  expect(after.get('check')).toBe((before.get('check') ?? 0) + 170)
  expect(after.get('hello')).toBe(before.get('hello'))
})

test('a step added after another takes its free way out', () => {
  const graph = graphOf(insertAfter(followUp, 'remind', newStep('wait', 'x'), counter('link')))
  expect(linksOf(graph)).toContain('remind.next>x')
})

test('a step added after another whose way is taken goes in between', () => {
  const graph = graphOf(insertAfter(followUp, 'hello', newStep('wait', 'x'), counter('link')))
  expect(linksOf(graph)).toEqual(expect.arrayContaining(['hello.next>x', 'x.next>wait']))
})

test('a link that can not be is refused with a sentence', () => {
  expect(connect(followUp, { source: 'hello', port: 'next' }, 'hello', counter())).toEqual({
    ok: false,
    sentence: "“Welcome” can't lead to itself. Link it to another step.",
  })
  expect(connect(followUp, { source: 'hello', port: 'next' }, 'start', counter())).toEqual({
    ok: false,
    sentence: '“New person” is a start: people enter there, so no step can lead to it.',
  })
  expect(insertOnLink(followUp, 'l2', newStep('end', 'x'), counter())).toEqual({
    ok: false,
    sentence: "“End” has no way on, so it can't stand between two steps.",
  })
  expect(insertOnLink(followUp, 'l2', newStep('manual', 'x'), counter()).ok).toBe(false)
})

test('a way out that is taken leads to the new step instead, and says so', () => {
  const edit = connect(followUp, { source: 'check', port: 'yes' }, 'remind', counter())
  expect(edit).toMatchObject({
    said: '“Replied since they entered?” now leads to “Still there?”, no longer to “Tag keen”.',
  })
  expect(linksOf(graphOf(edit))).toContain('check.yes>remind')
  expect(linksOf(graphOf(edit))).not.toContain('check.yes>thanks')
})

test('a link back is refused where no step of the circle takes time', () => {
  expect(connect(followUp, { source: 'remind', port: 'next' }, 'check', counter())).toEqual({
    ok: false,
    sentence:
      'People would go round from “Still there?” to “Replied since they entered?” without a pause. Put a wait in between, then link them.',
  })
  expect(connect(followUp, { source: 'remind', port: 'next' }, 'wait', counter()).ok).toBe(true)
  expect(connect(followUp, { source: 'remind', port: 'next' }, 'hello', counter()).ok).toBe(true)
})

test('the same link again changes nothing', () => {
  expect(connect(followUp, { source: 'check', port: 'yes' }, 'thanks', counter())).toEqual({
    ok: true,
    graph: followUp,
  })
})

test('a link can be removed, and a loose step added', () => {
  expect(linksOf(removeLink(followUp, 'l1'))).not.toContain('start.next>hello')
  expect(addStep(followUp, newStep('end', 'x')).nodes.length).toBe(7)
})

test('links of a way that a split no longer has go with it', () => {
  const shares = ['a', 'b', 'c'].map((port) => ({ port, title: port, percent: 33 }))
  const split = { id: 'split', type: 'split', config: { shares } }
  const graph = {
    nodes: [split, { id: 'end', type: 'end' }],
    edges: shares.map(({ port }) => ({ id: port, source: 'split', port, target: 'end' })),
  }
  expect(linksOf(changeConfig(graph, 'split', { shares: shares.slice(0, 2) }))).toEqual(['split.a>end', 'split.b>end'])
})

test('a changed setting gives the others their own names, however the file spelt them', () => {
  const graph = { nodes: [{ id: 'text', type: 'sms', config: { body: 'Hello', purpose: 'service' } }], edges: [] }
  expect(changeConfig(graph, 'text', { purpose: 'marketing' }).nodes[0]?.config).toEqual({
    text: 'Hello',
    purpose: 'marketing',
  })
})
