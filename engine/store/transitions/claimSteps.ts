import type { Store } from '../store.ts'

export interface ClaimedStep {
  id: number
  run_id: number
  node: string
  attempt: number
  next_port: string | null
  due_at: number
  entered_at: number
  late_ms: number
}

/** A wait without an end of its own: only an answer ends it. */
export const never = 8_640_000_000_000_000

/**
 * ready, waiting -> running. Takes the most overdue steps, oldest first, so that the attempt is on disk before anything
 * is tried: what kills the process is counted.
 */
export function claimSteps(store: Store) {
  const take = store.sql<[number, number], ClaimedStep>(
    `update steps set state = 'running', attempt = attempt + 1
     where id in (select id from steps where state in ('ready', 'waiting') and parked = 0 and due_at <= (select ?) order by due_at, id limit (select ?))
     returning id, run_id, node, attempt, next_port, due_at, entered_at, late_ms`,
  )
  return (nowMs: number, limit: number): ClaimedStep[] =>
    take.all(nowMs, limit).sort((a, b) => a.due_at - b.due_at || a.id - b.id)
}

/** running -> ready: the claim is taken back, attempt and all, as if it had not been made. */
export function releaseStep(store: Store) {
  const release = store.sql<[number]>(
    `update steps set state = 'ready', attempt = attempt - 1 where id = ? and state = 'running'`,
  )
  return (id: number) => release.run(id)
}
