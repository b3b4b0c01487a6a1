import type { Happening } from '../../../shared/happenings.ts'
import type { Store } from '../store.ts'

/**
 * The goal of a workflow was reached by somebody inside: counted with the amount of what was paid, else with the worth
 * the workflow gives it.
 */
export function reachGoal(store: Store) {
  const add = store.sql<[string, number, number, number]>(
    `insert into conversions (run_id, person_id, workflow_id, node, name, value, at)
     select id, person_id, workflow_id, '', ?, ?, ? from runs where id = ?`,
  )
  return (runId: number, goal: string, payload: Happening['payload'], nowMs: number) => {
    const { name = 'Goal', value = 0 } = JSON.parse(goal) as { name?: string; value?: number }
    const amount = Number(payload.amount ?? 0)
    add.run(name, amount > 0 ? amount : value, nowMs, runId)
  }
}
