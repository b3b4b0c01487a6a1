import { expect, test } from 'vitest'
import { followUp, linksOf } from '../testing/graphs.ts'
import { removeSteps } from './removeSteps.ts'

test('deleting a step closes the gap and says so', () => {
  const { graph, said } = removeSteps(followUp, ['wait'])
  expect(linksOf(graph)).toEqual(['check.no>remind', 'check.yes>thanks', 'hello.next>check', 'start.next>hello'])
  expect(said).toBe('Deleted “Wait 2 days”. “Welcome” now leads to “Replied since they entered?”.')
})

test('several steps in a row close to one link', () => {
  const { graph, said } = removeSteps(followUp, ['hello', 'wait'])
  expect(linksOf(graph)).toEqual(['check.no>remind', 'check.yes>thanks', 'start.next>check'])
  expect(said).toBe('Deleted 2 steps. “New person” now leads to “Replied since they entered?”.')
})

test('what led to a check leads to what followed its first way', () => {
  expect(linksOf(removeSteps(followUp, ['check']).graph)).toEqual([
    'hello.next>wait',
    'start.next>hello',
    'wait.next>thanks',
  ])
})

test('the last step of a way leaves no link behind', () => {
  const { graph, said } = removeSteps(followUp, ['remind'])
  expect(linksOf(graph)).not.toContain('check.no>remind')
  expect(said).toBe('Deleted “Still there?”.')
})

test('a step between two of a loop never comes to lead to itself', () => {
  const loop = {
    ...followUp,
    edges: [...followUp.edges, { id: 'back', source: 'remind', port: 'next', target: 'check' }],
  }
  expect(linksOf(removeSteps(loop, ['check']).graph)).toEqual(
    ['hello.next>wait', 'start.next>hello', 'wait.next>thanks', 'remind.next>thanks'].toSorted(),
  )
  expect(linksOf(removeSteps(loop, ['remind']).graph)).not.toContain('check.no>check')
})
