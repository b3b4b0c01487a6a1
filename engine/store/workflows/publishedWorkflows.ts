import { type Graph, graphSchema } from '../../../shared/graph.ts'
import type { Store } from '../store.ts'

interface Published {
  id: string
  name: string
  graph: Graph
}

/** The workflows that are on, each as it was last published. */
export function publishedWorkflows(store: Store): Published[] {
  const read = store.sql<[], { id: string; name: string; graph: string }>(
    `select w.id, w.name, v.graph from workflows w join workflow_versions v on v.workflow_id = w.id
     where w.status = 'on' and v.id = (select max(id) from workflow_versions where workflow_id = w.id) order by w.created_at, w.id`,
  )
  return read.all().map(({ graph, ...rest }) => ({ ...rest, graph: graphSchema.parse(JSON.parse(graph)) }))
}
