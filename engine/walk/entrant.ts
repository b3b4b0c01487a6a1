import type { Facts } from '../../shared/rules.ts'
import type { CompiledGraph } from './compiledGraph.ts'

export interface PublishedWorkflow {
  id: string
  name: string
  versionId: number
  graph: CompiledGraph
}

/** Somebody who may enter, and what for. */
export interface Entrant {
  personId: string
  recordId?: string | null
  causeRunId?: number | null
  beside?: boolean
  occasion: string
  /** What started it, for the rule of the start step. */
  event?: Facts
}
