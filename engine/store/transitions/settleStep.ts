import type { CompiledGraph } from '../../compiledGraph.ts'
import type { NewMessage, Outcome } from '../../outcome.ts'
import { queueMessage } from '../outbox/queueMessage.ts'
import type { Store } from '../store.ts'
import { applyChanges, type WhoAndWhere } from './applyChanges.ts'
import { type ClaimedStep, never } from './claimSteps.ts'
import { endRun } from './endRun.ts'

/**
 * running -> done (and the next step ready, or the run over), or waiting. What the step decided, what it wants changed,
 * the message it hands over and the step that follows are one write. A step that is no longer running (its run was
 * stopped meanwhile) changes nothing.
 */
export function settleStep(store: Store, random: () => number) {
  const finish = store.sql<[number, string | null, number, string | null, string | null, number]>(
    `update steps set state = 'done', ended_at = ?, next_port = ?, skipped = ?, output = ?, reason = coalesce(?, reason)
     where id = ? and state = 'running'`,
  )
  const wait = store.sql<[number, string | null, string | null, number, number]>(
    `update steps set state = 'waiting', due_at = ?, next_port = ?, reason = coalesce(?, reason), attempt = ?
     where id = ? and state = 'running'`,
  )
  const addStep = store.sql<[number, string, number, string, number]>(
    `insert into steps (run_id, node, state, due_at, parked, entered_at)
     values (?, ?, 'ready', ?, (select status <> 'on' from workflows where id = ?), ?)`,
  )
  const apply = applyChanges(store, random)
  const queue = queueMessage(store)
  const end = endRun(store)

  return (step: ClaimedStep, who: WhoAndWhere, outcome: Outcome<string>, graph: CompiledGraph, nowMs: number): void => {
    switch (outcome.kind) {
      case 'sleep':
        wait.run(outcome.until, outcome.port, outcome.reason, 0, step.id)
        return
      case 'later':
        wait.run(outcome.until, null, outcome.reason, 0, step.id)
        return
      case 'send':
        if (wait.run(never, null, outcome.reason, step.attempt, step.id).changes > 0)
          queue(messageOf(outcome.message, step, who), nowMs)
        return
      case 'end':
        if (finish.run(nowMs, null, 0, null, outcome.reason, step.id).changes > 0)
          end(step.run_id, 'done', outcome.reason, nowMs)
        return
      case 'go': {
        const output = outcome.output === null ? null : JSON.stringify(outcome.output)
        const skipped = outcome.skipped ? 1 : 0
        if (finish.run(nowMs, outcome.port, skipped, output, outcome.reason, step.id).changes === 0) return
        apply(outcome.changes, who, nowMs)
        const next = graph.nodes.get(step.node)?.links.get(outcome.port)
        if (next === undefined) end(step.run_id, 'done', null, nowMs)
        else addStep.run(step.run_id, next, nowMs, who.workflowId, nowMs)
      }
    }
  }
}

const messageOf = (message: NewMessage, step: ClaimedStep, who: WhoAndWhere) => ({
  ...message,
  key: `${step.id}.${step.entered_at.toString(36)}.${who.personId}`,
  runId: step.run_id,
  stepId: step.id,
  workflowId: who.workflowId,
  node: step.node,
  personId: who.personId,
})
