import type { Graph } from '../graph.ts'
import { applyDelta } from './applyDelta.ts'
import { type Delta, inverse } from './delta.ts'
import { makeDelta } from './makeDelta.ts'
import { isObject } from './partsOf.ts'

/** What a person edits and undoes: everything that is saved of a draft. */
export interface WorkflowDocument {
  name: string
  graph: Graph
}

/** What one edit changed in a workflow. */
export const editBetween = (before: WorkflowDocument, after: WorkflowDocument): Delta =>
  makeDelta(before, after) ?? { is: 'parts', by: 'key' }

/** The workflow with an edit done, or null when it is no edit of this workflow. */
export function doEdit(workflow: WorkflowDocument, edit: Delta): WorkflowDocument | null {
  const done = applyDelta(workflow, edit)
  return done && isWorkflow(done.value) ? done.value : null
}

/** The workflow as it was before an edit, or null when it is no edit of this workflow. */
export const undoEdit = (workflow: WorkflowDocument, edit: Delta) => doEdit(workflow, inverse(edit))

/** What is kept of an edit was a workflow, so its outline tells. What comes from outside is looked at whole, where it comes in. */
const isWorkflow = (value: unknown): value is WorkflowDocument =>
  isObject(value) &&
  typeof value.name === 'string' &&
  isObject(value.graph) &&
  Array.isArray(value.graph.nodes) &&
  Array.isArray(value.graph.edges)

/** A name as it is kept: one that was emptied, as happens while typing, is none. */
export const keptName = (name: string) => name.trim() || 'Untitled workflow'

/** How far back a workflow can be undone, whatever happens in between. */
export const editLimits = { edits: 500, letters: 10_000_000 }
