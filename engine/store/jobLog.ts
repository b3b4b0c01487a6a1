import type { Store } from './store.ts'

export interface JobRan {
  name: string
  state: 'done' | 'failed'
  /** Epoch milliseconds. */
  startedMs: number
  tookMs: number
  records: number
  error: string | null
}

/** What background jobs did: each run with its name, length, how much it did and what went wrong. */
export function jobLog(store: Store) {
  const add = store.sql<[string, string, number, number, number, string | null]>(
    `insert into job_log (name, state, started_at, took_ms, records, error) values (?, ?, ?, ?, ?, ?)`,
  )
  const latest = store.sql<[number], JobRan>(
    `select name, state, started_at as startedMs, took_ms as tookMs, records, error from job_log order by id desc limit ?`,
  )
  const last = store.sql<[string], JobRan>(
    `select name, state, started_at as startedMs, took_ms as tookMs, records, error from job_log where name = ? order by id desc limit 1`,
  )
  return {
    /** Runs a job and notes how it went. Never rejects. */
    run: async (name: string, nowMs: number, job: () => number | Promise<number>): Promise<JobRan> => {
      const began = performance.now()
      const note = (state: JobRan['state'], records: number, error: string | null): JobRan => {
        const tookMs = Math.round(performance.now() - began)
        add.run(name, state, nowMs, tookMs, records, error)
        return { name, state, startedMs: nowMs, tookMs, records, error }
      }
      try {
        return note('done', await job(), null)
      } catch (error) {
        return note('failed', 0, error instanceof Error ? error.message : String(error))
      }
    },
    latest: (limit: number): JobRan[] => latest.all(limit),
    last: (name: string): JobRan | undefined => last.get(name),
  }
}
