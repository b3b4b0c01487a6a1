import { dayMs } from '../../shared/duration.ts'
import type { Store } from './store.ts'

const keptJobsMs = 90 * dayMs
const keptNotStartedMs = 365 * dayMs
const keptUndoMs = 30 * dayMs

/** Removes what nobody asks for any more. Each says how many rows went. */
export function cleanUpRows(store: Store) {
  const jobs = store.sql<[number]>(`delete from job_log where started_at < ?`)
  const notStarted = store.sql<[number]>(`delete from not_started where at < ?`)
  const changeSets = store.sql<[number]>(`delete from change_sets where at < ?`)
  return {
    /** Runs of jobs older than 90 days, and reasons why somebody did not enter that are older than a year. */
    forget: (nowMs: number): number =>
      jobs.run(nowMs - keptJobsMs).changes + notStarted.run(nowMs - keptNotStartedMs).changes,
    /** What it takes to undo imports and other bulk work, after 30 days. */
    forgetUndo: (nowMs: number): number => changeSets.run(nowMs - keptUndoMs).changes,
  }
}
