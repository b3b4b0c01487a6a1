import type { StepCount } from '../../../shared/contract/workflows.ts'
import type { Store } from '../store.ts'

interface Row {
  node: string
  state: string
  next_port: string | null
  skipped: number
  n: number
}

/** How many people came to each step of a workflow, left it by which way, or are there now. */
export function stepCounts(store: Store) {
  const read = store.sql<[string], Row>(
    `select s.node, s.state, s.next_port, s.skipped, count(*) as n
     from steps s join runs r on r.id = s.run_id where r.workflow_id = ? and r.taken_back_at is null
     group by s.node, s.state, s.next_port, s.skipped`,
  )
  return (workflowId: string): ReadonlyMap<string, StepCount> => {
    // Maps, because the names of steps and ways out come from files: "constructor" and "__proto__" are names too.
    const counts = new Map<string, Omit<StepCount, 'out'> & { ways: Map<string, number> }>()
    for (const { node, state, next_port, skipped, n } of read.all(workflowId)) {
      const count = counts.get(node) ?? { in: 0, ways: new Map<string, number>(), waiting: 0, skipped: 0, failed: 0 }
      counts.set(node, count)
      count.in += n
      if (state === 'done' && next_port !== null) count.ways.set(next_port, (count.ways.get(next_port) ?? 0) + n)
      if (['ready', 'running', 'waiting'].includes(state)) count.waiting += n
      if (skipped === 1) count.skipped += n
      if (state === 'failed') count.failed += n
    }
    return new Map([...counts].map(([node, { ways, ...count }]) => [node, { ...count, out: Object.fromEntries(ways) }]))
  }
}
