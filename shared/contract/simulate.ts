import { z } from 'zod'
import { graphSchema } from '../graph.ts'
import { base, instant } from './base.ts'
import { runEvent } from './runs.ts'

export const simulatedMessage = z.object({
  at: instant,
  person: z.string(),
  to: z.string(),
  channel: z.string(),
  subject: z.string(),
  body: z.string(),
  node: z.string(),
})

export const simulation = z.object({
  start: instant,
  end: instant,
  seed: z.number(),
  /** How many people took part. */
  people: z.number(),
  steps: z.record(
    z.string(),
    z.object({ in: z.number(), out: z.record(z.string(), z.number()), waiting: z.number(), skipped: z.number() }),
  ),
  messages: z.array(simulatedMessage),
  events: z.array(runEvent),
  tookMs: z.number(),
})
export type Simulation = z.infer<typeof simulation>

export const simulate = {
  run: base
    .route({
      method: 'POST',
      path: '/simulate',
      tags: ['test'],
      summary: 'Run a workflow on sample people, or those of a CSV file, with a clock of its own; nothing is sent',
    })
    .input(
      z.object({
        graph: graphSchema,
        name: z.string().default('Test'),
        /** Left out: the 20 sample people. */
        people: z.instanceof(Blob).optional(),
        days: z.coerce.number().min(0).max(3650).default(7),
        /** Left out: today at 09:00. With an offset or Z, or else in the business time zone. */
        start: z.string().optional(),
        seed: z.coerce.number().int().default(1),
      }),
    )
    .output(simulation),
}
