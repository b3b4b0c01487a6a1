import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const goal: Executor<'goal'> = ({ config }) =>
  go('next', { kind: 'goal', name: config.name, value: config.value })
