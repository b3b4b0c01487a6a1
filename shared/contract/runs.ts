import { z } from 'zod'
import { base, done, instant } from './base.ts'

/** One thing that happened to a person in a workflow. The same shape in Test and live. */
export const runEvent = z.object({
  at: instant,
  person: z.string(),
  node: z.string(),
  /** entered, waiting, left, skipped, sent, held, failed, ended */
  type: z.string(),
  port: z.string().nullable(),
  reason: z.string().nullable(),
})
export type RunEvent = z.infer<typeof runEvent>

export const runs = {
  line: base
    .route({
      method: 'GET',
      path: '/runs/{runId}',
      tags: ['runs'],
      summary: "A person's walk through a workflow, event by event",
    })
    .input(z.object({ runId: z.coerce.number().int() }))
    .output(
      z.object({
        workflow: z.string(),
        workflowId: z.string(),
        person: z.string(),
        state: z.string(),
        events: z.array(runEvent),
      }),
    ),
  stop: base
    .route({ method: 'POST', path: '/runs/{runId}/stop', tags: ['runs'], summary: 'Take one person out of a workflow' })
    .input(z.object({ runId: z.coerce.number().int() }))
    .output(done),
  retry: base
    .route({ method: 'POST', path: '/runs/{runId}/retry', tags: ['runs'], summary: 'Try a failed step again' })
    .input(z.object({ runId: z.coerce.number().int() }))
    .output(done),
}
