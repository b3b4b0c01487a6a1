import type { Problem } from '../../../shared/errors.ts'
import type { Graph } from '../../../shared/graph.ts'
import { graphProblems } from '../../../shared/graphProblems.ts'
import { readWorkflowFile } from '../../../shared/readWorkflowFile.ts'

/** A workflow file that could be read, not yet kept. */
export interface ReadFile {
  text: string
  name: string
  graph: Graph
  problems: readonly Problem[]
}

/** Reads a workflow file. Refuses with a sentence what can't be one. */
export function readDropped(text: string): ReadFile {
  const { format: _format, version: _version, name, ...graph } = readWorkflowFile(text)
  return { text, name, graph, problems: graphProblems(graph) }
}
