import { expect, test } from 'vitest'
import { followUp } from '../testing/graphs.ts'
import { findInWorkflow } from './findInWorkflow.ts'

const found = (typed: string, graph = followUp) => findInWorkflow(graph, typed).map(({ kind, id }) => `${kind} ${id}`)

test('steps are found by what their card says and by their messages, in the order they are walked', () => {
  const graph = {
    ...followUp,
    nodes: followUp.nodes
      .toReversed()
      .map((step) =>
        step.id === 'remind'
          ? { ...step, config: { subject: 'Still there?', body: 'Déjà vu,  {{ person.firstName }}' } }
          : step,
      ),
  }
  expect(found('EMAIL', graph)).toEqual(['step hello', 'step remind'])
  expect(found('2 days', graph)).toEqual(['step wait'])
  expect(found('deja vu, first name', graph)).toEqual(['step remind'])
  expect(found('person.firstName', graph)).toEqual([])
  expect(found('nowhere', graph)).toEqual([])
  expect(found('  ', graph)).toEqual([])
})

test('notes and groups are found after the steps; what is no note is passed over', () => {
  const notes = [
    { id: 'g1', kind: 'group', text: 'Welcoming', steps: ['hello'] },
    { id: 'n1', kind: 'note', text: 'Welcome them well' },
    ...[{ id: 'n2' }, null, 'welcome'],
  ]
  expect(found('welcom', { ...followUp, notes })).toEqual(['step hello', 'note n1', 'group g1'])
})

test('a thousand steps with long messages answer at once, and at every letter after the first', () => {
  const body = 'A long message about many things. '.repeat(100)
  const nodes = Array.from({ length: 1000 }, (_, index) => ({
    id: `s${index}`,
    type: 'email',
    config: { subject: `Number ${index}`, body },
  }))
  const edges = nodes.slice(1).map(({ id }, index) => ({ id, source: `s${index}`, port: 'next', target: id }))
  const graph = { nodes, edges }
  expect(findInWorkflow(graph, 'number')).toHaveLength(1000)
  const startedMs = performance.now()
  expect(findInWorkflow(graph, 'number 99')).toHaveLength(11)
  expect(performance.now() - startedMs).toBeLessThan(200)
})
