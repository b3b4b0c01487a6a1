import type { Store } from './store.ts'

/** Runs a background job and notes its name, length, how much it did and what went wrong. Never throws. */
export function jobLog(store: Store) {
  const add = store.sql<[string, string, number, number, number, string | null]>(
    `insert into job_log (name, state, started_at, took_ms, records, error) values (?, ?, ?, ?, ?, ?)`,
  )
  return (name: string, nowMs: number, job: () => number): void => {
    const began = performance.now()
    const note = (state: string, records: number, error: string | null) =>
      add.run(name, state, nowMs, Math.round(performance.now() - began), records, error)
    try {
      note('done', job(), null)
    } catch (error) {
      note('failed', 0, error instanceof Error ? error.message : String(error))
    }
  }
}
