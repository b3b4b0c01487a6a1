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

/** Why somebody is where they are in a workflow, with the values of then. */
export const why = z.object({
  person: z.string(),
  workflow: z.string(),
  /** The answer in a sentence. */
  sentence: z.string(),
  steps: z.array(
    z.object({
      run: z.number(),
      node: z.string(),
      step: z.string(),
      at: instant,
      leftAt: instant.nullable(),
      until: instant.nullable(),
      sentence: z.string(),
      /** What the step looked at, and what it found then. */
      values: z.record(z.string(), z.unknown()),
    }),
  ),
  /** When they were about to enter and did not. */
  starts: z.array(
    z.object({ node: z.string(), step: z.string(), at: instant, record: z.string().nullable(), reason: z.string() }),
  ),
})
export type Why = z.infer<typeof why>

export const runs = {
  why: base
    .route({
      method: 'GET',
      path: '/why',
      tags: ['runs'],
      summary: 'Why somebody went this way, got nothing, waits or never entered: now, or at an instant of the past',
    })
    .input(
      z.object({
        /** Email, phone, name or id. */
        person: z.string(),
        /** Id or name. */
        workflow: z.string(),
        step: z.string().optional(),
        /** An instant, or a wall time in the zone of the business. */
        at: z.string().max(60).optional(),
      }),
    )
    .output(why),
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
