import { type Graph, graphSchema } from '../../../shared/graph.ts'
import type { Store } from '../store.ts'

export interface StoredVersion {
  id: number
  number: number
  name: string | null
  publishedAtMs: number
  graph: Graph
  /** People inside now. */
  inside: number
}

interface Row {
  id: number
  number: number
  name: string | null
  published_at: number
  graph: string
  inside: number
}

/** Every version a workflow ever had. They never change but for what the owner calls them. */
export function versionRows(store: Store) {
  const read = store.sql<[{ workflow: string }], Row>(
    `with inside as (select version_id, count(*) as n from runs where workflow_id = @workflow and state = 'live' group by version_id)
     select v.id, v.number, v.name, v.published_at, v.graph, coalesce(i.n, 0) as inside
     from workflow_versions v left join inside i on i.version_id = v.id where v.workflow_id = @workflow order by v.number`,
  )
  const rename = store.sql<[string | null, string, number]>(
    `update workflow_versions set name = ? where workflow_id = ? and number = ?`,
  )
  return {
    /** The oldest first. */
    all: (workflowId: string): StoredVersion[] =>
      read.all({ workflow: workflowId }).map(({ published_at, graph, ...row }) => ({
        ...row,
        publishedAtMs: published_at,
        graph: graphSchema.parse(JSON.parse(graph)),
      })),
    /** Null takes the name away. Says whether there is such a version. */
    rename: (workflowId: string, number: number, name: string | null) =>
      rename.run(name, workflowId, number).changes > 0,
  }
}
