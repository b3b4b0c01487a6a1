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
