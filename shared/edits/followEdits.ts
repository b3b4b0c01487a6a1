import type { SavedEdits } from '../contract/edits.ts'
import { fileLimits, graphEdge, graphNode, workflowSettings } from '../graph.ts'
import type { Delta } from './delta.ts'
import { doEdit, undoEdit, type WorkflowDocument } from './workflowEdit.ts'

/**
 * Where edits lead from a draft: back over those that are forgotten, forward over the new ones, and from there to where the
 * new draft stands. Null when one of them does not fit, or leaves what is no workflow. `editAt` knows the kept ones.
 */
export function followEdits(
  draft: WorkflowDocument,
  { keep, add, at }: SavedEdits,
  editAt: (place: number) => Delta | null,
): WorkflowDocument | null {
  const states = new Map([[0, draft]])
  const isWhole = wholeCheck(draft)
  const walk = (from: number, delta: Delta | null, to: number): boolean => {
    const state = states.get(from)
    const next = delta && state && (to > from ? doEdit(state, delta) : undoEdit(state, delta))
    if (!next || !isWhole(next)) return false
    states.set(to, next)
    return true
  }
  for (let here = 0; here > keep; here--) if (!walk(here, editAt(here), here - 1)) return null
  for (let here = 0; here < keep; here++) if (!walk(here, editAt(here + 1), here + 1)) return null
  for (const [index, delta] of add.entries()) if (!walk(keep + index, delta, keep + index + 1)) return null
  for (let here = Math.min(0, keep); here > at; here--) if (!walk(here, editAt(here), here - 1)) return null
  return states.get(at) ?? null
}

/** Is it a workflow in all its parts? Only what another edit has not been through already is looked at. */
function wholeCheck({ graph }: WorkflowDocument) {
  const known = new Set<unknown>([...graph.nodes, ...graph.edges, graph.settings])
  const fits = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) => {
    if (known.has(value)) return true
    known.add(value)
    return schema.safeParse(value).success
  }
  return ({ name, graph: { settings, nodes, edges, notes } }: WorkflowDocument): boolean =>
    name.length > 0 &&
    name.length <= 200 &&
    nodes.length <= fileLimits.steps &&
    edges.length <= fileLimits.steps * 4 &&
    (notes === undefined || Array.isArray(notes)) &&
    (settings === undefined || fits(workflowSettings, settings)) &&
    nodes.every((step) => fits(graphNode, step)) &&
    edges.every((link) => fits(graphEdge, link))
}
