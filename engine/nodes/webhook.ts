import { send } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

/** What another program is told. The step waits in the outbox until the other side has it or three days are over. */
export const webhook: Executor<'webhook'> = ({ config, nowMs, facts, workflowId, nodeId }) => {
  const { person, run } = facts()
  return send({
    channel: 'webhook',
    to: config.url,
    subject: config.event,
    body: JSON.stringify({
      type: config.event,
      timestamp: new Date(nowMs).toISOString(),
      data: { person, run, workflow: workflowId, step: nodeId },
    }),
    purpose: 'service',
    connection: '',
    inDoubt: 'sendAgain',
  })
}
