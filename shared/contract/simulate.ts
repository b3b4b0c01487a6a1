import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { letterShape } from '../email/letter.ts'
import { graphSchema } from '../graph.ts'
import { packedEvents } from '../packedEvents.ts'
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
  /** Of a designed email, its plain text. */
  body: z.string(),
  /** A designed email, block by block. Of a very large test only the first 2,000. */
  letter: letterShape.optional(),
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
  /** Who: what the test calls them (their email, else phone, else name), and by what name. `id` of a real person. */
  takingPart: z.array(z.object({ person: z.string(), name: z.string(), id: z.string().nullable() })),
  steps: z.record(
    z.string(),
    z.object({ in: z.number(), out: z.record(z.string(), z.number()), waiting: z.number(), skipped: z.number() }),
  ),
  messages: z.array(simulatedMessage),
  /** The pictures that letters name "picture:" and an id, by that id, as "data:" addresses. */
  pictures: z.record(z.string(), z.string()).optional(),
  /** In order. Of a very large test only the first 200,000; then a note says so. */
  events: z.array(runEvent.extend({ workflow })),
  /** The same for screens, when it was asked for packed: then `events` is empty. Of the first 2,000,000. */
  packed: packedEvents.optional(),
  /** Whom the rule of the start keeps out, and what of it they do not meet. */
  didNotFit: z.array(z.object({ person: z.string(), node: z.string(), reason: z.string() })),
  /** Who was about to enter and did not, and why. */
  notStarted: z.array(z.object({ at: instant, person: z.string(), workflow, node: z.string(), reason: z.string() })),
  /** Two or more messages from different workflows to one person within an hour. */
  collisions: z.array(collision),
  /** What has to be known to read this rightly, in sentences: why nobody starts, what was left out. */
  notes: z.array(z.string()),
  tookMs: z.number(),
})
export type Simulation = z.infer<typeof simulation>

/** Who takes part in a test. Your own people are only read: what happens, happens to copies of them. */
export const testWho = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('samples') }),
  /** By its id or name. */
  z.object({ kind: z.literal('segment'), segment: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('people'), ids: z.array(z.string().max(100)).min(1) }),
  z.object({ kind: z.literal('file'), file: z.instanceof(Blob) }),
])
export type TestWho = z.infer<typeof testWho>

/** How many of your own people, or of a file, take part at most. */
export const mostInTest = 10_000

const asked = z.object({
  graph: graphSchema,
  name: z.string().default('Test'),
  /** Left out: those of `people`, else the 20 sample people. */
  who: testWho.optional(),
  /** A CSV file of people. */
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
  /** Also the workflows that are on here, as they are published. */
  withOn: z.boolean().optional(),
  /** The id of the workflow that is tested, which is not one of those. */
  workflow: z.string().optional(),
  days: z.coerce.number().min(0).max(3650).default(7),
  /** Left out: today at 09:00. With an offset or Z, or else in the business time zone. */
  start: z.string().optional(),
  seed: z.coerce.number().int().default(1),
  /** The events in columns (`packed`), for a screen that counts them. */
  packed: z.boolean().optional(),
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
