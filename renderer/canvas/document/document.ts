import type { Graph } from '../../../shared/graph.ts'

/** What a person edits and undoes: everything that is saved, and nothing of the session. */
export interface WorkflowDocument {
  name: string
  graph: Graph
}
