import { shareOf } from '../../shared/ids.ts'
import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

/** The side hangs on the person and the step alone, so the same person always goes the same way. */
export const split: Executor<'split'> = ({ config, person, nodeId }) => {
  let left = shareOf(`${person.id} ${nodeId}`) * 100
  for (const { port, percent } of config.shares) {
    left -= percent
    if (left < 0) return go(port)
  }
  return go(config.shares.findLast(({ percent }) => percent > 0)?.port ?? 'a')
}
