import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const startWorkflow: Executor<'startWorkflow'> = ({ config }) =>
  go('next', { kind: 'startWorkflow', workflow: config.workflow })
