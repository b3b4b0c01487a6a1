import type { Api } from '../../shared/contract/api.ts'
import type { JobRun } from '../../shared/contract/jobs.ts'
import { Refusal } from '../../shared/errors.ts'
import { jobsOf } from '../jobs/index.ts'
import { type JobRan, jobLog } from '../store/jobLog.ts'
import { iso, type Parts } from './parts.ts'

export function jobsArea(parts: Parts): Api['jobs'] {
  const { store, now, audit } = parts
  const jobs = jobsOf(parts)
  const log = jobLog(store)
  return {
    list: () => ({
      jobs: jobs.map(({ name, about, cron }) => {
        const last = log.last(name)
        return { name, about, cron, last: last ? jobRunOf(last) : null }
      }),
    }),
    run: async ({ name }) => {
      const chosen = jobs.filter((job) => name === 'all' || job.name === name)
      if (chosen.length === 0)
        throw new Refusal(
          'NOT_FOUND',
          `There is no job "${name}". There are: all, ${jobs.map((job) => job.name).join(', ')}.`,
        )
      const ran: JobRun[] = []
      for (const job of chosen) ran.push(jobRunOf(await log.run(job.name, now(), () => job.run(now()))))
      audit('jobs run', name)
      return { ran }
    },
    log: ({ limit }) => ({ runs: log.latest(limit).map(jobRunOf) }),
  }
}

const jobRunOf = ({ startedMs, ...ran }: JobRan): JobRun => ({ ...ran, startedAt: iso(startedMs) })
