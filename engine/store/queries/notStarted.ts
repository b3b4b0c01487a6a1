import type { Simulation } from '../../../shared/contract/simulate.ts'
import type { Store } from '../store.ts'

/** Who was about to enter a workflow of a test and did not, and why. */
export function notStarted(store: Store, most: number): Simulation['notStarted'] {
  const read = store.sql<[number], Omit<Simulation['notStarted'][number], 'at'> & { at: number }>(
    `select n.at, coalesce(p.email, p.phone, nullif(trim(p.first_name || ' ' || p.last_name), ''), p.id, '') as person,
       w.name as workflow, n.node, n.reason
     from not_started n join workflows w on w.id = n.workflow_id left join people p on p.id = n.person_id order by n.at, n.id limit ?`,
  )
  return read.all(most).map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
