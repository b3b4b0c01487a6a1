import type { Executor } from './executor.ts'

export const runPart: Executor<'runPart'> = ({ config }) => ({ kind: 'part', workflow: config.workflow })
