import type { SavedEdits } from '../../../shared/contract/edits.ts'
import type { Graph } from '../../../shared/graph.ts'
import type { Store } from '../store.ts'
import { editRows } from './editRows.ts'
import { saveDraft } from './saveDraft.ts'

/** What is on its way is parked, too, and finishes; but it is not tried again before the workflow goes on. */
export const isOpenMessage = `direction = 'out' and state in ('queued', 'retry', 'claimed', 'sending', 'held', 'unknown', 'failed')`

/** Writes of drafts and of the switch. Parking keeps every due time: rows of a paused workflow are only passed over. */
export function workflowRows(store: Store) {
  // Who came in by a campaign that is paused rests until the campaign goes on; whom the owner holds, until they are released.
  const notPaused = `not exists (select 1 from runs r left join campaigns c on c.id = r.campaign_id
    where r.id = run_id and (c.state = 'paused' or r.held_at is not null))`
  const add = store.sql<[string, string, string, number, number]>(
    `insert into workflows (id, name, status, graph, revision, created_at, updated_at) values (?, ?, 'draft', ?, 1, ?, ?)`,
  )
  const save = saveDraft(store)
  const edits = editRows(store)
  const status = store.sql<[string, number, string]>(`update workflows set status = ?, updated_at = ? where id = ?`)
  const parkSteps = store.sql<[number, string]>(
    `update steps set parked = ? where state in ('ready', 'running', 'waiting') and run_id in (select id from runs where workflow_id = ? and state = 'live')
       and ${notPaused}`,
  )
  const parkMessages = store.sql<[number, string]>(
    `update messages set parked = ? where workflow_id = ? and ${isOpenMessage} and ${notPaused}`,
  )
  const liveRuns = store.sql<[string], { id: number }>(`select id from runs where workflow_id = ? and state = 'live'`)
  const park = (id: string, parked: 0 | 1) => {
    parkSteps.run(parked, id)
    parkMessages.run(parked, id)
  }
  return {
    add: (id: string, name: string, graph: Graph, nowMs: number) =>
      add.run(id, name, JSON.stringify(graph), nowMs, nowMs),
    /** Says whether the draft was saved: not when somebody else saved since this revision. */
    save: (id: string, name: string, graph: Graph, revision: number, nowMs: number, told?: SavedEdits) => {
      store.published.revision++ // its name may be another
      return save({ id, name, graph, revision }, told, nowMs)
    },
    setStatus: (id: string, to: 'draft' | 'on' | 'paused' | 'archived', nowMs: number) => {
      store.published.revision++
      status.run(to, nowMs, id)
      if (to === 'archived') edits.forget(id)
    },
    park: (id: string) => park(id, 1),
    unpark: (id: string) => park(id, 0),
    liveRuns: (id: string) => liveRuns.all(id).map((run) => run.id),
  }
}
