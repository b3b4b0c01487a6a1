import { dayMs } from '../../../shared/duration.ts'
import type { CompiledGraph } from '../../compiledGraph.ts'
import type { Store } from '../store.ts'

export interface NewRun {
  workflowId: string
  versionId: number
  personId: string
  campaignId: string | null
  /** The start step people enter by. */
  node: string
  /** What started it, unique for the occasion: with "may enter always" the same occasion still counts once. */
  occasion: string
}

/**
 * One person enters one workflow: the run and its first step, or a reason why not. The unique `entry_key` makes a second
 * start for the same person (or occasion) impossible, whoever asks.
 */
export function startRun(store: Store) {
  const last = store.sql<[string, string], { state: string; started_at: number }>(
    `select state, started_at from runs where workflow_id = (select ?) and person_id = (select ?) order by started_at desc, id desc limit 1`,
  )
  const addRun = store.sql<[string, number, string, string | null, string, number]>(
    `insert into runs (workflow_id, version_id, person_id, campaign_id, entry_key, state, started_at)
     values (?, ?, ?, ?, ?, 'live', ?) on conflict do nothing`,
  )
  const addStep = store.sql<[number | bigint, string, number, string, number]>(
    `insert into steps (run_id, node, state, due_at, parked, entered_at)
     values (?, ?, 'ready', ?, (select status <> 'on' from workflows where id = ?), ?)`,
  )
  return (run: NewRun, graph: CompiledGraph, nowMs: number): string | null => {
    const { reenter = 'never', reenterAfterDays = 1 } = graph.settings
    const before = last.get(run.workflowId, run.personId)
    if (before?.state === 'live') return 'already in this workflow'
    if (before && reenter === 'never') return 'went through this workflow before, and people may enter once'
    if (before && reenter === 'afterDays' && nowMs < before.started_at + reenterAfterDays * dayMs)
      return `entered less than ${reenterAfterDays} days ago`
    const key = reenter === 'never' ? run.personId : `${run.personId} ${run.occasion}`
    const added = addRun.run(run.workflowId, run.versionId, run.personId, run.campaignId, key, nowMs)
    if (added.changes === 0) return 'already entered on this occasion'
    addStep.run(added.lastInsertRowid, run.node, nowMs, run.workflowId, nowMs)
    return null
  }
}
