import { expect, test } from 'vitest'
import { links, only, step } from '../../../shared/templates/define.ts'
import { followUp } from '../testing/graphs.ts'
import { stepSentence } from './stepSentence.ts'

const numbers = { in: 20, sent: 0, waiting: 15, failed: 0, skipped: [{ reason: 'no email', count: 2 }], out: {} }

test('a step is told as a sentence', () => {
  expect(stepSentence(followUp, 'wait', 0)).toBe('Wait 2 days. Step 3 of 6.')
  expect(stepSentence(followUp, 'remind', 1, numbers)).toBe(
    'Still there? Step 6 of 6 on the No way. 1 problem. 20 people came, 2 no email, 15 people waiting.',
  )
  expect(stepSentence(followUp, 'gone', 0)).toBe('')
})

test('the way is told all along it, and no longer where ways have met', () => {
  const graph = {
    nodes: [
      step('start', 'manual', [0, 0], {}),
      step('check', 'check', [0, 1], { rule: only('run.replied', '=', true) }),
      step('call', 'tag', [0, 2], { add: ['call'] }),
      step('rest', 'wait', [0, 3], { days: 1 }),
      step('other', 'tag', [1, 2], { add: ['other'] }),
      step('end', 'end', [0, 4], {}),
      step('lost', 'end', [2, 4], {}),
    ],
    edges: links('start > check', 'check.yes > call > rest > end', 'check.no > other > end'),
  }
  expect(stepSentence(graph, 'rest', 0)).toBe('Wait 1 day. Step 4 of 7 on the Yes way.')
  expect(stepSentence(graph, 'end', 0)).toBe('End. Step 6 of 7.')
  expect(stepSentence(graph, 'lost', 0)).toBe('End. Nobody can reach it.')
})
