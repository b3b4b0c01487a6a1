import { expect, test } from 'vitest'
import { followUp } from '../testing/graphs.ts'
import { commitNow, startHistory, undo } from './history.ts'
import { removeSteps } from './removeSteps.ts'
import { turnBackWords } from './turnBackWords.ts'

test('undo and redo say what they would do', () => {
  const opened = startHistory({ name: 'Trial', graph: followUp })
  expect([turnBackWords('Undo', opened), turnBackWords('Redo', opened)]).toEqual(['Undo', 'Redo'])
  const { graph } = removeSteps(followUp, ['wait', 'check'])
  const deleted = commitNow(opened, { name: 'Trial', graph })
  expect(turnBackWords('Undo', deleted)).toBe('Undo: delete 2 steps')
  expect(turnBackWords('Redo', undo(deleted))).toBe('Redo: delete 2 steps')
})
