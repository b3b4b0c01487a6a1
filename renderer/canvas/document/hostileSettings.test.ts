import { expect, test } from 'vitest'
import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { diffGraphs } from '../../../shared/graphDiff.ts'
import { graphProblems } from '../../../shared/graphProblems.ts'
import { defaultsOf, fieldsOf, isAsked, palette, sentenceOf, textsOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { openFieldsOf } from '../../../shared/openFieldsOf.ts'
import { outlineOf } from '../../../shared/outline/outlineOf.ts'
import { outlineText } from '../../../shared/outline/outlineText.ts'
import { recordTypeOf } from '../../../shared/recordTypeOf.ts'
import { pictureOf } from '../../picture/pictureModel.ts'
import { cardWords } from '../cards/cardWords.ts'
import { distances } from '../cards/whenOf.ts'
import { withoutPrivate } from '../clipboard/withoutPrivate.ts'
import { findInWorkflow } from '../find/findInWorkflow.ts'
import { derive } from './derive.ts'

/** Values that no form writes, and any file may hold. */
const odd: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, '', '{{', '__proto__', 'constructor', '\ud800', '\u202Eabc'],
  ...[[], [null], [[]], ['toString'], {}, { toString: 5 }, [{ toString: 5 }], { constructor: null, valueOf: 1 }],
]
/** The same within what a setting holds: in each place of a well-formed value. */
function* spoilt(value: unknown): Generator<unknown> {
  yield* odd
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    for (const bad of spoilt(inner))
      yield Array.isArray(value) ? value.with(Number(key), bad) : { ...value, [key]: bad }
}
const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }
const block = { id: 'b', type: 'text', text: 'Hello' }
/** What a setting holds where it is filled in, for those that begin empty. */
const filled: Readonly<Record<string, unknown>> = {
  ...{
    rule,
    cases: [{ port: 'a', title: 'A', rule }],
    blocks: [block, { id: 'c', type: 'image', src: 'https://x.example/a.png' }],
  },
  ...{ events: [{ event: 'replied', port: 'r', match: { channel: 'email' } }], set: { notes: 'x' }, add: ['keen'] },
}

const graphWith = (step: GraphNode): Graph => ({
  // With places, because finding some takes longest.
  nodes: [{ id: 'start', type: 'manual' }, step, { id: 'end', type: 'end' }].map((one, row) => ({
    ...one,
    position: { x: 0, y: row * 200 },
  })),
  edges: [
    { id: '1', source: 'start', port: 'next', target: step.id },
    { id: '2', source: step.id, port: 'next', target: 'end' },
  ],
})

/** Everything the screens and the host ask of a drawing as it is read. */
function askAll(step: GraphNode) {
  const graph = graphWith(step)
  graphProblems(graph)
  derive(graph, null)
  outlineText(outlineOf(graph))
  pictureOf(graph)
  recordTypeOf(graph)
  distances(graph)
  findInWorkflow(graph, 'a')
  diffGraphs(graphWith({ ...step, config: {} }), graph)
  cardWords(step)
  openFieldsOf(step)
  withoutPrivate(step)
  for (const field of fieldsOf(step.type)) isAsked(step.type, field, step.config ?? {})
  return [sentenceOf(step), ...textsOf(step)].every((text) => typeof text === 'string')
}

test('whatever stands in a setting of a step, the drawing can be looked at and told', () => {
  const broken: string[] = []
  for (const { type } of palette) {
    const begins = defaultsOf(type)
    const keys = [...fieldsOf(type).map(({ key }) => key), ...Object.keys(nodeOf(type)?.spellings ?? {}), 'unheardOf']
    for (const key of keys)
      for (const bad of spoilt(filled[key] ?? begins[key]))
        try {
          if (!askAll({ id: 'odd', type, config: { ...begins, [key]: bad } })) throw new Error('Not all are texts.')
        } catch (error) {
          broken.push(`${type}.${key} = ${JSON.stringify(bad)}: ${String(error)}`)
        }
  }
  expect(broken).toEqual([])
})
