import { z } from 'zod'
import { graphSchema } from '../graph.ts'
import { base, instant, problem } from './base.ts'
import { holdMinutes, lookedAt } from './workflows.ts'

const tags = ['versions']
const get = { method: 'GET', tags } as const
const post = { method: 'POST', tags } as const
const ofWorkflow = z.object({ workflow: z.string() })
const number = z.coerce.number().int().min(1)

export const version = z.object({
  number: z.number(),
  publishedAt: instant,
  /** What the owner calls it, or null. */
  name: z.string().nullable(),
  /** What it changed, in a sentence. */
  description: z.string(),
  /** People inside now. */
  inside: z.number(),
})
export type Version = z.infer<typeof version>

export const graphChange = z.object({
  node: z.string().nullable(),
  kind: z.enum(['added', 'changed', 'removed', 'moved']),
  sentence: z.string(),
})

/** `at` null: it depends on the day, or on an answer that is not there yet. */
const nextMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), node: z.string(), title: z.string(), at: instant.nullable() }),
  z.object({ kind: z.literal('depends'), node: z.string(), title: z.string(), at: instant.nullable() }),
  z.object({ kind: z.literal('none') }),
])

const counts = z.object({
  /** Their place and their next message stay the same. */
  unchanged: z.number(),
  /** Their step leads elsewhere now. */
  moved: z.number(),
  /** Their time changes; what they have waited counts. */
  retimed: z.number(),
  /** Their step is gone. */
  removed: z.number(),
})

/** What publishing the draft would mean for each person inside, if they were moved to it. */
export const movePlan = z.object({
  problems: z.array(problem),
  inside: z.number(),
  counts,
  /** The most changed first. */
  people: z.array(
    z.object({
      runId: z.number(),
      personId: z.string(),
      person: z.string(),
      /** The version they are on. */
      version: z.number(),
      what: z.enum(['unchanged', 'moved', 'retimed', 'removed']),
      /** The step they are at, and the one they are put at where theirs is gone. */
      step: z.string(),
      goesTo: z.string().nullable(),
      /** Why they finish, or stay on their version; null for everybody else. */
      reason: z.string().nullable(),
      before: nextMessage,
      after: nextMessage,
    }),
  ),
})
export type MovePlan = z.infer<typeof movePlan>

export const versions = {
  list: base
    .route({ ...get, path: '/workflows/{workflow}/versions', summary: 'Every version, the latest first' })
    .input(ofWorkflow)
    .output(z.object({ versions: z.array(version), changed: z.boolean() })),
  get: base
    .route({ ...get, path: '/workflows/{workflow}/versions/{number}', summary: 'One version with its drawing' })
    .input(ofWorkflow.extend({ number }))
    .output(version.extend({ graph: graphSchema })),
  diff: base
    .route({
      ...get,
      path: '/workflows/{workflow}/diff',
      summary: 'What is different between two versions, in sentences; by default the latest and the draft',
    })
    .input(ofWorkflow.extend({ from: number.optional(), to: z.union([z.literal('draft'), number]).default('draft') }))
    .output(
      z.object({
        from: z.number(),
        to: z.union([z.literal('draft'), z.number()]),
        changes: z.array(graphChange),
      }),
    ),
  name: base
    .route({
      method: 'PUT',
      tags,
      path: '/workflows/{workflow}/versions/{number}/name',
      summary: 'Give a version a name; an empty one takes it away',
    })
    .input(ofWorkflow.extend({ number, name: z.string().max(100) }))
    .output(version),
  restore: base
    .route({
      ...post,
      path: '/workflows/{workflow}/versions/{number}/restore',
      summary: 'Make the drawing of a version the draft',
    })
    .input(ofWorkflow.extend({ number }))
    .output(z.object({ id: z.string(), revision: z.number(), problems: z.array(problem) })),
  plan: base
    .route({
      ...get,
      path: '/workflows/{workflow}/people-plan',
      summary: 'What becomes of the people inside if they are moved to the draft',
    })
    .input(ofWorkflow.extend({ limit: z.coerce.number().int().min(0).max(10_000).default(100) }))
    .output(movePlan),
  publish: base
    .route({
      ...post,
      path: '/workflows/{workflow}/publish',
      summary: 'Publish the draft and let people in; those inside stay on their version, or are moved as planned',
    })
    .input(ofWorkflow.extend({ people: z.enum(['stay', 'move']).default('stay'), holdMinutes, revision: lookedAt }))
    .output(
      z.object({
        id: z.string(),
        version: z.number(),
        /** People inside who were on another version. */
        inside: z.number(),
        moved: z.number(),
        counts,
        /** What to undo; null when nobody was moved. */
        change: z.string().nullable(),
      }),
    ),
  undo: base
    .route({ ...post, path: '/versions/moves/{change}/undo', summary: 'Put moved people back where they were' })
    .input(z.object({ change: z.string() }))
    .output(
      z.object({
        workflow: z.string(),
        restored: z.number(),
        /** Went on since, so they stay where they are. */
        movedOn: z.number(),
      }),
    ),
}
