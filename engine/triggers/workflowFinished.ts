import { isSame } from './isSame.ts'
import type { Trigger } from './trigger.ts'

export const workflowFinished: Trigger<'workflowFinished'> = {
  hears: ({ workflow }, { type, payload }) =>
    type === 'workflowFinished' && (payload.workflowId === workflow || isSame(workflow, payload.workflow)),
  rule: ({ rule }) => rule,
}
