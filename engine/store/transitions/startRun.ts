import { dayMs, hourMs } from '../../../shared/duration.ts'
import type { CompiledGraph } from '../../walk/compiledGraph.ts'
import type { Store } from '../store.ts'

export interface NewRun {
  workflowId: string
  versionId: number
  personId: string
  campaignId?: string | null
  /** The booking, payment or other record it is about. */
  recordId?: string | null
  /** The run whose step brought it about. */
  causeRunId?: number | null
  /** The step that waits for its end. */
  parentStepId?: number | null
  /** The start step people enter by. */
  node: string
  /** True: for each of several occasions at once, so being inside already does not keep them out. */
  beside?: boolean
  /** What started it, unique for the occasion: with "may enter always" the same occasion still counts once. */
  occasion: string
  /** The event that started it, for texts and rules on the way. */
  eventId?: string | null
}

/** How often a workflow may bring itself about within an hour before it is stopped. */
const mostTurns = 5
/** And how long such a chain may be, whatever it goes through. */
const longestChain = 50

export const circleReason = 'workflows start each other in a circle here, so it was stopped before it floods'

/**
 * One person enters one workflow: the run and its first step, or a reason why not. The unique `entry_key` makes a second
 * start for the same person, record or occasion impossible, whoever asks. A part of another workflow may be walked again
 * by every step that runs it.
 */
export function startRun(store: Store) {
  const last = store.sql<[string, string], { state: string; started_at: number }>(
    `select state, started_at from runs where workflow_id = (select ?) and person_id = (select ?) and taken_back_at is null
     order by started_at desc, id desc limit 1`,
  )
  const liveFor = store.sql<[string, string, string, string], { id: number }>(
    `select id from runs where workflow_id = (select ?) and person_id = (select ?) and record_id = (select ?) and start_node = (select ?)
     and state = 'live' limit 1`,
  )
  const addRun = store.sql<unknown[]>(
    `insert into runs (workflow_id, version_id, person_id, campaign_id, record_id, cause_run_id, parent_step_id, start_node, entry_key, event_id, state, started_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'live', ?) on conflict do nothing`,
  )
  const addStep = store.sql<[number | bigint, string, number, string, number]>(
    `insert into steps (run_id, node, state, due_at, parked, entered_at)
     values (?, ?, 'ready', ?, (select status <> 'on' from workflows where id = ?), ?)`,
  )
  const chain = store.sql<[{ cause: number; workflow: string; since: number }], { turns: number; length: number }>(
    `with recursive chain (id, depth) as (
       select @cause, 1 union all
       select r.cause_run_id, depth + 1 from chain join runs r on r.id = chain.id where r.cause_run_id is not null and depth < 100)
     select count(*) as length, coalesce(sum(r.workflow_id = @workflow), 0) as turns
     from chain join runs r on r.id = chain.id where r.started_at > @since`,
  )

  function isCircle(run: NewRun, nowMs: number): boolean {
    if (typeof run.causeRunId !== 'number') return false
    const seen = chain.get({ cause: run.causeRunId, workflow: run.workflowId, since: nowMs - hourMs })
    return seen !== undefined && (seen.turns >= mostTurns || seen.length >= longestChain)
  }

  function refusedBecause(run: NewRun, { settings }: CompiledGraph, nowMs: number): string | null {
    const { reenter = 'never', reenterAfterDays = 1 } = settings
    if (isCircle(run, nowMs)) return circleReason
    if (typeof run.parentStepId === 'number') return null
    const before = last.get(run.workflowId, run.personId)
    if (!before) return null
    if (reenter === 'never')
      return before.state === 'live' ? inside : 'went through this workflow before, and people may enter once'
    if (reenter === 'afterDays' && before.state !== 'live' && nowMs < before.started_at + reenterAfterDays * dayMs)
      return `entered less than ${reenterAfterDays} days ago`
    if (run.beside === true && reenter === 'always') return null
    if (typeof run.recordId !== 'string' || reenter === 'afterDays') return before.state === 'live' ? inside : null
    return liveFor.get(run.workflowId, run.personId, run.recordId, run.node) ? inside : null
  }

  function keyOf({ personId, recordId, node, occasion, parentStepId }: NewRun, { settings }: CompiledGraph): string {
    if (typeof parentStepId === 'number') return `part ${parentStepId}`
    const { reenter = 'never' } = settings
    if (reenter === 'never') return personId
    if (reenter === 'oncePerRecord' && typeof recordId === 'string') return `${personId} ${recordId} ${node}`
    return `${personId} ${occasion}`
  }

  return (run: NewRun, graph: CompiledGraph, nowMs: number): string | null => {
    const reason = refusedBecause(run, graph, nowMs)
    if (reason !== null) return reason
    const { workflowId, versionId, personId, campaignId = null, recordId = null, causeRunId = null } = run
    const added = addRun.run(
      ...[workflowId, versionId, personId, campaignId, recordId, causeRunId, run.parentStepId ?? null, run.node],
      ...[keyOf(run, graph), run.eventId ?? null, nowMs],
    )
    if (added.changes === 0) return 'already entered on this occasion'
    addStep.run(added.lastInsertRowid, run.node, nowMs, workflowId, nowMs)
    return null
  }
}

const inside = 'already in this workflow'
