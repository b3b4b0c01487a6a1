import type { Graph } from '../../../shared/graph.ts'
import type { Store } from '../store.ts'

/**
 * Makes the graph the version that people enter from now on, and turns the workflow on. An unchanged graph keeps its
 * version. Returns the version's id. Callers wrap it in their transaction.
 */
export function publishVersion(store: Store) {
  const latest = store.sql<[string], { id: number; number: number; graph: string }>(
    `select id, number, graph from workflow_versions where workflow_id = ? order by number desc limit 1`,
  )
  const save = store.sql<[string, string, string, number, number, number]>(
    `insert into workflows (id, name, status, graph, revision, created_at, updated_at) values (?, ?, 'on', ?, ?, ?, ?)
     on conflict (id) do update set status = 'on', updated_at = excluded.updated_at`,
  )
  const add = store.sql<[string, number, string, number]>(
    `insert into workflow_versions (workflow_id, number, graph, published_at) values (?, ?, ?, ?)`,
  )
  return ({ id, name, graph }: { id: string; name: string; graph: Graph }, nowMs: number): number => {
    store.published.revision++
    const text = JSON.stringify(graph)
    save.run(id, name, text, 1, nowMs, nowMs)
    const last = latest.get(id)
    if (last?.graph === text) return last.id
    return Number(add.run(id, (last?.number ?? 0) + 1, text, nowMs).lastInsertRowid)
  }
}
