import type { Store } from '../store.ts'

/** waiting -> ready, to leave by a port: what it waited for has come. Says whether it still waited. */
export function wakeStep(store: Store) {
  const wake = store.sql<[number, string, string | null, string | null, number]>(
    `update steps set state = 'ready', due_at = ?, next_port = ?, reason = coalesce(?, reason), output = coalesce(?, output),
       listens_for = null, attempt = 0 where id = ? and state = 'waiting'`,
  )
  return (stepId: number, to: { port: string; reason: string | null; output: unknown }, nowMs: number): boolean =>
    wake.run(nowMs, to.port, to.reason, to.output === null ? null : JSON.stringify(to.output), stepId).changes > 0
}
