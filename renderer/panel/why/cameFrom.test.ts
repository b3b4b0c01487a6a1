import { expect, test } from 'vitest'
import { followUp } from '../../canvas/testing/graphs.ts'
import type { StepNumbers } from '../../timeDock/stepNumbers.ts'
import { cameFrom } from './cameFrom.ts'

const at = (numbers: Partial<StepNumbers>): StepNumbers => ({
  ...{ in: 0, sent: 0, waiting: 0, failed: 0, skipped: [], out: {} },
  ...numbers,
})
const told = (id: string, numbers: Record<string, Partial<StepNumbers>>) => {
  const { sentence, fix } = cameFrom(
    id,
    followUp,
    new Map(Object.entries(numbers).map(([step, one]) => [step, at(one)])),
  )
  return [sentence, fix.label, fix.to.kind === 'step' ? fix.to.id : fix.to.kind]
}

test('people at a step came from somewhere', () => {
  expect(told('start', { start: { in: 20 } })).toEqual([
    'They entered here: “New person”.',
    'Change who enters',
    'start',
  ])
  expect(told('wait', { hello: { in: 20, out: { next: 18 } } })).toEqual([
    '18 came from “Welcome”.',
    'Look at this step',
    'hello',
  ])
  expect(told('remind', { check: { in: 20, out: { yes: 5, no: 15 } } })).toEqual([
    '15 came from “Replied since they entered?” by “No”.',
    'Change the rule',
    'check',
  ])
})

test('where nobody came, they went elsewhere, wait before it, or never entered', () => {
  expect(told('remind', { check: { in: 20, out: { yes: 20 } } })).toEqual([
    '20 people came as far as “Replied since they entered?”: 20 went on by “Yes”.',
    'Change the rule',
    'check',
  ])
  expect(told('thanks', { wait: { in: 3, waiting: 3 } })).toEqual([
    '3 people came as far as “2 days”: 3 are still there.',
    'Change the wait',
    'wait',
  ])
  expect(told('thanks', { hello: { in: 2, failed: 1, waiting: 1 } })).toEqual([
    '2 people came as far as “Welcome”: 1 is still there and 1 failed.',
    'Look at this step',
    'hello',
  ])
  expect(told('thanks', {})).toEqual(['Nobody has entered the workflow yet.', 'Change who enters', 'start'])
})

test('where everybody would enter by a start that is off, that is said, and can be mended', () => {
  const asleep = {
    ...followUp,
    nodes: followUp.nodes.map((step) => (step.id === 'start' ? { ...step, off: true } : step)),
  }
  const on = { label: 'Switch the step on', to: { kind: 'switchOn', id: 'start' } }
  expect(['start', 'thanks'].map((id) => cameFrom(id, asleep, new Map()))).toEqual([
    { sentence: 'It is off, so nobody enters here.', fix: on },
    { sentence: '“New person” is off, so nobody enters there.', fix: on },
  ])
})
