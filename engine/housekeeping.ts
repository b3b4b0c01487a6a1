import { scheduleJob } from 'node-schedule'
import type { Parts } from './areas/parts.ts'
import { jobsOf } from './jobs/index.ts'
import { jobLog } from './store/jobLog.ts'

/** Wakes the background jobs by the clock. What they do, they find in the rows. */
export function housekeeping(parts: Parts) {
  const log = jobLog(parts.store)
  const scheduled: { cancel: () => boolean }[] = []
  return {
    start: () => {
      if (scheduled.length > 0) return
      for (const { name, cron, run } of jobsOf(parts))
        if (cron !== null)
          scheduled.push(scheduleJob(name, cron, () => void log.run(name, parts.now(), () => run(parts.now()))))
    },
    stop: () => {
      for (const job of scheduled.splice(0)) job.cancel()
    },
  }
}
