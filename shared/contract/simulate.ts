import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { graphSchema } from '../graph.ts'
import { whatIf } from '../whatIf.ts'
import { base, instant } from './base.ts'
import { runEvent } from './runs.ts'

/** The workflow's name, for tests of several together. */
const workflow = z.string()

export const simulatedMessage = z.object({
  at: instant,
  person: z.string(),
  to: z.string(),
  channel: z.string(),
  subject: z.string(),
  body: z.string(),
  node: z.string(),
  workflow,
})

const collision = z.object({
  person: z.string(),
  /** When the first of them was to go. */
  at: instant,
  messages: z.array(
    z.object({
      workflow,
      node: z.string(),
      /** When it went; when it was to go, if it was left out or still waits. */
      at: instant,
      subject: z.string(),
      /** What the cap on messages did: why it had to wait or was left out. Null when it went as it was to. */
      held: z.string().nullable(),
    }),
  ),
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
  /** In order. Of a very large test only the first 200,000; then a note says so. */
  events: z.array(runEvent.extend({ workflow })),
  /** Who was about to enter and did not, and why. */
  notStarted: z.array(z.object({ at: instant, person: z.string(), workflow, node: z.string(), reason: z.string() })),
  /** Two or more messages from different workflows to one person within an hour. */
  collisions: z.array(collision),
  /** What has to be known to read this rightly, in sentences: why nobody starts, what was left out. */
  notes: z.array(z.string()),
  tookMs: z.number(),
})
export type Simulation = z.infer<typeof simulation>

const asked = z.object({
  graph: graphSchema,
  name: z.string().default('Test'),
  /** Left out: the 20 sample people. */
  people: z.instanceof(Blob).optional(),
  /** CSV files of what these people have when the test starts, one type each. */
  records: z
    .array(z.object({ type: z.string().max(60), file: z.instanceof(Blob) }))
    .max(50)
    .optional(),
  /** A template's id: then its sample people have what they have in its own test, and what happens there happens. */
  template: z.string().optional(),
  whatIf: z.array(whatIf).max(100_000).optional(),
  /** Other workflows that are on at the same time. */
  others: z
    .array(z.object({ name: z.string().max(200), graph: graphSchema }))
    .max(20)
    .optional(),
  days: z.coerce.number().min(0).max(3650).default(7),
  /** Left out: today at 09:00. With an offset or Z, or else in the business time zone. */
  start: z.string().optional(),
  seed: z.coerce.number().int().default(1),
})
export type TestAsked = z.output<typeof asked>

const post = { method: 'POST', tags: ['test'] } as const

export const simulate = {
  run: base
    .route({
      ...{ ...post, path: '/simulate' },
      summary: 'Run a workflow on sample people, or those of a CSV file, with a clock of its own; nothing is sent',
    })
    .input(asked)
    .output(simulation),
  runWithProgress: base
    .route({
      ...{ ...post, path: '/simulate/progress' },
      summary: 'The same, telling how far it is; who stops listening stops it',
    })
    .input(asked)
    .output(
      eventIterator(
        z.object({
          /** Days that are over, of so many. */
          played: z.number(),
          of: z.number(),
          people: z.number(),
          /** With the last one. */
          result: simulation.optional(),
        }),
      ),
    ),
  backtest: base
    .route({
      ...{ ...post, path: '/backtest' },
      summary: 'What a workflow would have done in a past time: your people, and what really happened; nothing is sent',
    })
    .input(
      z.object({
        /** By id or name. */
        workflow: z.string().trim().min(1),
        from: z.string(),
        /** Left out: now. */
        to: z.string().optional(),
      }),
    )
    .output(simulation),
}
