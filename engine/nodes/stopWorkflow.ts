import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const stopWorkflow: Executor<'stopWorkflow'> = ({ config }) =>
  go('next', { kind: 'stopWorkflow', workflow: config.workflow })
