import type { Simulation } from '../../shared/contract/simulate.ts'
import type { Graph } from '../../shared/graph.ts'
import { readHistory } from '../store/queries/history.ts'
import { simulatedMessages } from '../store/queries/simulatedMessages.ts'
import { stepCounts } from '../store/queries/stepCounts.ts'
import type { Store } from '../store/store.ts'

/** What a test says: counts for every step, every message, every event. */
export function simulationReport(
  store: Store,
  workflowId: string,
  graph: Graph,
): Pick<Simulation, 'steps' | 'messages' | 'events'> {
  const counts = stepCounts(store)(workflowId)
  const nobody = { in: 0, out: {}, waiting: 0, skipped: 0 }
  const steps = graph.nodes.map(({ id }) => {
    const { in: came, out, waiting, skipped } = counts.get(id) ?? nobody
    return [id, { in: came, out, waiting, skipped }] as const
  })
  return {
    steps: Object.fromEntries(steps),
    messages: simulatedMessages(store, workflowId),
    events: readHistory(store)({ workflowId }),
  }
}
