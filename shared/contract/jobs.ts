import { z } from 'zod'
import { base, instant } from './base.ts'

const jobRun = z.object({
  name: z.string(),
  state: z.enum(['done', 'failed']),
  startedAt: instant,
  tookMs: z.number(),
  /** How many rows, people or files it dealt with. */
  records: z.number(),
  error: z.string().nullable(),
})
export type JobRun = z.infer<typeof jobRun>

export const jobs = {
  list: base
    .route({ method: 'GET', path: '/jobs', tags: ['jobs'], summary: 'The background jobs, and how each went last' })
    .output(
      z.object({
        jobs: z.array(
          z.object({
            name: z.string(),
            about: z.string(),
            /** When it wakes, as cron in the time of the computer; null: only when asked. */
            cron: z.string().nullable(),
            last: jobRun.nullable(),
          }),
        ),
      }),
    ),
  run: base
    .route({ method: 'POST', path: '/jobs/run', tags: ['jobs'], summary: 'Run one background job, or all, now' })
    .input(z.object({ name: z.string().max(100) }))
    .output(z.object({ ran: z.array(jobRun) })),
  log: base
    .route({ method: 'GET', path: '/jobs/log', tags: ['jobs'], summary: 'Every run of a background job, latest first' })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(100_000).default(100) }))
    .output(z.object({ runs: z.array(jobRun) })),
}
