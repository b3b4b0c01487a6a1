import { expect, test } from 'vitest'
import { followUp } from '../testing/graphs.ts'
import { stepSentence } from './stepSentence.ts'

test('a step is told as a sentence', () => {
  expect(stepSentence(followUp, 'wait', 0)).toBe('Wait 2 days. Step 3 of 6.')
  expect(stepSentence(followUp, 'remind', 1, '15 in')).toBe(
    'Still there?. Step 6 of 6 on the No way. 1 problem. 15 in.',
  )
})
