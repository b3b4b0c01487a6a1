import { expect, test } from 'vitest'
import type { Graph } from '../../../shared/graph.ts'
import { fixOf } from './fixOf.ts'

const graph: Graph = {
  nodes: [
    { id: 'start', type: 'personAdded' },
    { id: 'mail', type: 'email', config: { subject: 'Hi', body: 'Hi' } },
    { id: 'wait', type: 'wait', config: { days: 2 } },
    { id: 'check', type: 'check' },
  ],
  edges: [],
}
const fix = (type: string, node: string, reason: string | null = null, port: string | null = null) => {
  const { label, to } = fixOf({ type, node, reason, port }, graph)
  return [label, ...(to.kind === 'step' ? [to.id, to.tab, to.field] : [to.kind])]
}

test('who went past a step that is off, or did not enter by one, is one button away from having it on', () => {
  const steps = graph.nodes.map((step) => (step.id === 'check' ? step : { ...step, off: true }))
  const fixes = (node: string, type: string, reason: string | null) =>
    fixOf({ type, node, reason, port: null }, { ...graph, nodes: steps })
  expect(fixes('mail', 'skipped', 'this step is off')).toEqual({
    label: 'Switch the step on',
    to: { kind: 'switchOn', id: 'mail' },
  })
  expect(fixes('start', 'entered', null).to).toEqual({ kind: 'switchOn', id: 'start' })
  // It was off then, and is on again.
  expect(fix('skipped', 'mail', 'this step is off')).toEqual(['Look at this step', 'mail', 'step', null])
})

test('every answer ends in the place where it can be changed', () => {
  expect(fix('waiting', 'mail', 'moved from Sun 22:40 to Mon 09:00: quiet hours')).toEqual([
    'Change when messages go',
    'workflow',
  ])
  expect(fix('skipped', 'mail', 'no email')).toEqual(['Say what happens to them then', 'mail', 'fails', null])
  expect(fix('left', 'check', 'Status is new: no', 'no')).toEqual(['Change the rule', 'check', 'step', 'rule'])
  expect(fix('waiting', 'wait')).toEqual(['Change the wait', 'wait', 'step', null])
  expect(fix('ended', 'wait', 'they replied')).toEqual(['Change when it ends', 'workflow'])
  expect(fix('notStarted', 'start', 'does not fit the rule of the start step')).toEqual([
    'Change who enters',
    'start',
    'step',
    'rule',
  ])
  expect(fix('notStarted', 'start', 'went through this workflow before, and people may enter once')).toEqual([
    'Change who may enter again',
    'workflow',
  ])
  expect(fix('left', 'a step that is gone')).toEqual(['Look at the workflow', 'workflow'])
})
