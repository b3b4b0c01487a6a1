import { sql } from 'kysely'
import { dayMs } from '../../../shared/duration.ts'
import { type Graph, graphSchema } from '../../../shared/graph.ts'
import type { Store } from '../store.ts'
import { peopleAtSteps } from './peopleAtSteps.ts'

export interface StoredWorkflow {
  id: string
  name: string
  status: 'draft' | 'on' | 'paused' | 'archived'
  revision: number
  graph: Graph
  version: number | null
  changed: boolean
  updatedAtMs: number
}

/** Workflows with their drafts, and who is inside. */
export function workflowQueries(store: Store) {
  const all = () =>
    store.build
      .selectFrom('workflows as w')
      .leftJoin('workflow_versions as v', (join) =>
        join
          .onRef('v.workflow_id', '=', 'w.id')
          .on('v.number', '=', sql<number>`(select max(number) from workflow_versions where workflow_id = w.id)`),
      )
      .select([
        'w.id',
        'w.name',
        'w.status',
        'w.revision',
        'w.graph',
        'w.updated_at',
        'v.number',
        'v.graph as published',
      ])

  const workflowOf = (row: ReturnType<typeof rowsOf>[number]): StoredWorkflow => ({
    id: row.id,
    name: row.name,
    status: row.status,
    revision: row.revision,
    graph: graphSchema.parse(JSON.parse(row.graph)),
    version: row.number,
    changed: row.published !== null && row.published !== row.graph,
    updatedAtMs: row.updated_at,
  })
  const rowsOf = (query: ReturnType<typeof all>) => store.all(query)

  return {
    list: (): StoredWorkflow[] =>
      rowsOf(all().where('w.status', '<>', 'archived').orderBy('w.created_at', 'desc').orderBy('w.id')).map(workflowOf),
    get: (id: string): StoredWorkflow | undefined => rowsOf(all().where('w.id', '=', id)).map(workflowOf)[0],
    inside: (id: string): number =>
      store.get(
        store.build
          .selectFrom('runs')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('workflow_id', '=', id)
          .where('state', '=', 'live'),
      )?.n ?? 0,
    sentSince: (id: string, sinceMs: number): number =>
      store.get(
        store.build
          .selectFrom('messages')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('workflow_id', '=', id)
          .where('state', '=', 'accepted')
          .where('changed_at', '>', sinceMs),
      )?.n ?? 0,
    people: peopleAtSteps(store),
  }
}

export const monthMs = 30 * dayMs
