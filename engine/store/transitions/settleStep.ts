import type { CompiledGraph } from '../../walk/compiledGraph.ts'
import type { Effect } from '../../walk/effect.ts'
import type { NewMessage, Outcome } from '../../walk/outcome.ts'
import { queueMessage } from '../outbox/queueMessage.ts'
import type { Store } from '../store.ts'
import { applyChanges, type WhoAndWhere } from './applyChanges.ts'
import { type ClaimedStep, never } from './claimSteps.ts'
import { endRun } from './endRun.ts'
import { hearSince } from './hearEvent.ts'

/**
 * running -> done (and the next step running, or the run over), or waiting. The next step begins claimed, its attempt
 * counted, so that a chain of steps costs one write a step; it is given back so that the caller goes on with it. In a
 * paused workflow it begins ready instead, and rests. What the step decided, what it wants changed,
 * the message it hands over and the step that follows are one write. A step that is no longer running (its run was
 * stopped meanwhile) changes nothing. What else follows from it is given back as effects, for the same transaction.
 */
export function settleStep(store: Store, random: () => number, keepSecret: (id: string, text: string) => void) {
  const finish = store.sql<[number, string | null, number, string | null, string | null, number]>(
    `update steps set state = 'done', ended_at = ?, next_port = ?, skipped = ?, output = coalesce(?, output), reason = coalesce(?, reason)
     where id = ? and state = 'running'`,
  )
  const wait = store.sql<[number, string | null, string | null, string | null, number, number]>(
    `update steps set state = 'waiting', due_at = ?, next_port = ?, reason = coalesce(?, reason), held = coalesce(held, ?), attempt = ?
     where id = ? and state = 'running'`,
  )
  const putOff = store.sql<[number, string | null, string | null, number, number]>(
    `update steps set state = 'waiting', due_at = ?, next_port = null, reason = coalesce(?, reason), held = coalesce(held, ?), late_ms = ?, attempt = 0
     where id = ? and state = 'running'`,
  )
  const hear = store.sql<[number, string, string, string | null, number]>(
    `update steps set state = 'waiting', due_at = ?, next_port = ?, listens_for = ?, reason = coalesce(?, reason), attempt = 0
     where id = ? and state = 'running'`,
  )
  const addStep = store.sql<[number, string, 'ready' | 'running', number, number, number, number]>(
    `insert into steps (run_id, node, state, due_at, attempt, parked, entered_at, began_after)
     values (?, ?, ?, ?, ?, ?, ?, (select coalesce(max(rowid), 0) from events))`,
  )
  const apply = applyChanges(store, random, keepSecret)
  const queue = queueMessage(store)
  const end = endRun(store)
  const hearBefore = hearSince(store)

  return (
    step: ClaimedStep,
    who: WhoAndWhere,
    outcome: Outcome<string>,
    graph: CompiledGraph,
    nowMs: number,
  ): Settled => {
    switch (outcome.kind) {
      case 'sleep':
        wait.run(outcome.until, outcome.port, outcome.reason, outcome.reason, 0, step.id)
        return rests
      case 'later':
        putOff.run(outcome.until, outcome.reason, outcome.reason, outcome.lateMs, step.id)
        return rests
      case 'send':
        if (wait.run(never, null, outcome.reason, outcome.reason, step.attempt, step.id).changes > 0)
          queue(messageOf(outcome.message, step, who), nowMs)
        return rests
      case 'listen': {
        const heard = JSON.stringify(outcome.for)
        if (hear.run(outcome.until, outcome.port, heard, outcome.reason, step.id).changes === 0) return rests
        hearBefore(step.id, outcome.for, nowMs)
        return { next: null, effects: apply(outcome.changes, who, nowMs) }
      }
      case 'part':
        if (wait.run(never, null, null, null, step.attempt, step.id).changes === 0) return rests
        return { next: null, effects: [{ kind: 'part', workflow: outcome.workflow }] }
      case 'end':
        if (finish.run(nowMs, null, 0, null, outcome.reason, step.id).changes === 0) return rests
        return { next: null, effects: finished(step.run_id, outcome.reason, nowMs) }
      case 'go': {
        const output = outcome.output === null ? null : JSON.stringify(outcome.output)
        const skipped = outcome.skipped ? 1 : 0
        if (finish.run(nowMs, outcome.port, skipped, output, outcome.reason, step.id).changes === 0) return rests
        const effects = apply(outcome.changes, who, nowMs)
        const next = graph.nodes.get(step.node)?.links.get(outcome.port)
        if (next === undefined) return { next: null, effects: [...effects, ...finished(step.run_id, null, nowMs)] }
        if (who.isParked) {
          addStep.run(step.run_id, next, 'ready', nowMs, 0, 1, nowMs)
          return { next: null, effects }
        }
        const { lastInsertRowid } = addStep.run(step.run_id, next, 'running', nowMs, 1, 0, nowMs)
        const id = Number(lastInsertRowid)
        const claimed = {
          id,
          run_id: step.run_id,
          node: next,
          attempt: 1,
          next_port: null,
          due_at: nowMs,
          entered_at: nowMs,
          late_ms: 0,
        }
        return { next: claimed, effects }
      }
    }
  }

  /** The run is over: parts and other workflows may wait for that. */
  function finished(runId: number, why: string | null, nowMs: number): Effect[] {
    return end(runId, 'done', why, nowMs) ? [{ kind: 'happened', type: 'workflowFinished', payload: {} }] : []
  }
}

/** The step that follows, claimed already, and what else follows. */
export interface Settled {
  next: ClaimedStep | null
  effects: readonly Effect[]
}
const rests: Settled = { next: null, effects: [] }

const messageOf = (message: NewMessage, step: ClaimedStep, who: WhoAndWhere) => ({
  ...message,
  key: `${step.id}.${step.entered_at.toString(36)}.${who.personId}`,
  runId: step.run_id,
  stepId: step.id,
  workflowId: who.workflowId,
  node: step.node,
  personId: who.personId,
})
