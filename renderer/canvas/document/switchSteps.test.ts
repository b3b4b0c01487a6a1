import { expect, test } from 'vitest'
import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { switched } from '../../../shared/stepOff.ts'
import { createBuilderStore } from '../builderStore.ts'
import { cardWords } from '../cards/cardWords.ts'
import { stepSentence } from '../cards/stepSentence.ts'
import { readSteps } from '../clipboard/readSteps.ts'
import { writeSteps } from '../clipboard/stepsText.ts'
import { announcement } from '../keys/announcement.ts'
import { counter, followUp, graphOf } from '../testing/graphs.ts'
import { duplicateSteps } from './duplicateSteps.ts'
import { replaceStep } from './replaceStep.ts'
import { stepActions } from './stepActions.ts'
import { switchOf, switchSteps } from './switchSteps.ts'

const offIn = ({ nodes }: { nodes: readonly GraphNode[] }) =>
  nodes.filter(({ off }) => off !== undefined).map(({ id, off }) => `${id} ${off}`)
const without = (...ids: string[]): Graph => ({
  ...followUp,
  nodes: followUp.nodes.map((step) => (ids.includes(step.id) ? switched(step, true) : step)),
})
const marked = (id: string, off: unknown): Graph => ({
  ...followUp,
  nodes: followUp.nodes.map((step) => (step.id === id ? { ...step, off } : step)),
})
const done = (graph: Graph, ...ids: string[]) => {
  const result = switchSteps(graph, ids)
  return result && [result.said, ...offIn(result.graph)]
}

test('steps are switched off, and on again when all that can be are off, and a sentence tells it', () => {
  expect(done(followUp, 'wait')).toEqual(['Switched “Wait 2 days” off. People go straight on.', 'wait true'])
  expect(done(followUp, 'start')).toEqual(['Switched “New person” off. Nobody enters there.', 'start true'])
  expect(done(without('wait'), 'wait')).toEqual(['Switched “Wait 2 days” on.'])
  expect(done(without('wait'), 'hello', 'wait')).toEqual([
    ...['Switched “Welcome” off. People go straight on.', 'hello true', 'wait true'],
  ])
  expect(done(without('hello', 'wait'), 'hello', 'wait')).toEqual(['Switched 2 steps on.'])
  expect(done(followUp, 'wait', 'check', 'thanks')).toEqual([
    'Switched 2 steps off. People go straight on. One can’t be off: people could go several ways there, or it ends their way.',
    ...['wait true', 'thanks true'],
  ])
  expect(switchSteps(without('wait'), ['wait'], 'on')?.graph).toEqual(followUp)
})

test('a check can not be switched off, and one that a file calls off can be switched on', () => {
  expect([done(followUp, 'check'), done(followUp)]).toEqual([null, null])
  expect(done(marked('check', true), 'check')).toEqual(['Switched “Replied since they entered?” on.'])
  const [wait] = marked('wait', 'yes').nodes.filter(({ id }) => id === 'wait')
  expect(switchOf(wait ? [wait] : [])).toBe('off')
  expect(switchSteps(marked('wait', 'yes'), ['wait'], 'on')?.graph).toEqual(followUp)
})

test('several at once are one undo, which a screen reader is told', () => {
  const store = createBuilderStore({ id: null, name: 'Follow-up', graph: followUp })
  const said: (string | null)[] = []
  const actions = stepActions(
    store,
    (sentence) => said.push(sentence),
    () => 0.5,
  )
  store.subscribe((now, before) => said.push(announcement(now, before, null, true)))
  actions.switchSteps(['hello', 'wait'])
  expect(offIn(store.getState().derived.graph)).toEqual(['hello true', 'wait true'])
  actions.undo()
  expect(store.getState().derived.graph).toEqual(followUp)
  expect(said.filter(Boolean)).toEqual([
    'Switched 2 steps off. People go straight on.',
    'Undone. Welcome is as it was.',
  ])
})

test('a screen reader hears of a step that it is off', () => {
  expect(stepSentence(without('wait'), 'wait', 0)).toBe('Wait 2 days. Off. Step 3 of 6.')
})

test('a copy is off like its original, also as text, and so is what takes its place where that can be off', () => {
  const graph = without('hello', 'wait')
  expect(offIn(duplicateSteps(graph, ['hello', 'wait'], counter(), counter('l')).graph)).toEqual([
    ...['hello true', 'wait true', 'n1 true', 'n2 true'],
  ])
  const pasted = readSteps(writeSteps({ nodes: graph.nodes, edges: graph.edges }))
  expect(pasted.ok && offIn(pasted.part)).toEqual(['hello true', 'wait true'])
  expect(offIn(graphOf(replaceStep(graph, 'hello', 'sms')))).toEqual(['hello true', 'wait true'])
  expect(offIn(graphOf(replaceStep(graph, 'wait', 'check')))).toEqual(['hello true'])
  expect(cardWords({ id: 'x', type: 'wait', off: true, config: { days: 2 } })).toEqual(
    cardWords({ id: 'x', type: 'wait', config: { days: 2 } }),
  )
})
