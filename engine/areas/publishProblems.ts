import type { Problem } from '../../shared/errors.ts'
import type { Graph } from '../../shared/graph.ts'
import { graphProblems } from '../../shared/graphProblems.ts'
import { connectionRows } from '../store/outbox/connectionRows.ts'
import { unreadableStarts } from '../triggers/unreadableStarts.ts'
import type { Parts } from './parts.ts'

/** What is wrong with a graph wherever it runs: its steps and links, and when it starts. */
export const workflowProblems = (graph: Graph): Problem[] => [...graphProblems(graph), ...unreadableStarts(graph)]

/** What keeps a workflow off here and now: the problems of its graph, and what this business has not set up yet. */
export function publishProblems({ store, settings }: Pick<Parts, 'store' | 'settings'>, graph: Graph): Problem[] {
  const problems = workflowProblems(graph)
  const known = new Set(
    connectionRows(store)
      .list()
      .map(({ id }) => id),
  )
  for (const { id, config } of graph.nodes) {
    const { purpose, connection } = config ?? {}
    if (purpose === 'marketing' && !settings.business().postalAddress.trim())
      problems.push({
        node: id,
        field: 'purpose',
        message:
          'A marketing email must show your postal address. Add it under Settings, or make the email a service one.',
      })
    if (typeof connection === 'string' && connection !== '' && !known.has(connection))
      problems.push({
        node: id,
        field: 'connection',
        message: 'The mail account of this email is not here. Choose another, or connect it under Settings.',
      })
  }
  return problems
}
