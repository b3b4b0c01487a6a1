import { z } from 'zod'
import { graphSchema } from '../graph.ts'
import { base, byId, done, instant, problem } from './base.ts'
import { keptEdits, savedEdits } from './edits.ts'

const get = { method: 'GET', tags: ['workflows'] } as const
const post = { method: 'POST', tags: ['workflows'] } as const

export const workflowStatus = z.enum(['draft', 'on', 'paused', 'archived'])

export const workflowSummary = z.object({
  id: z.string(),
  name: z.string(),
  status: workflowStatus,
  /** People inside now, messages accepted in the last 30 days, problems to mend. */
  inside: z.number(),
  sent: z.number(),
  problems: z.number(),
  steps: z.number(),
  updatedAt: instant,
})
export type WorkflowSummary = z.infer<typeof workflowSummary>

export const workflowDetail = z.object({
  id: z.string(),
  name: z.string(),
  status: workflowStatus,
  /** Counts saves of the draft. A save must be based on the latest. */
  revision: z.number(),
  graph: graphSchema,
  problems: z.array(problem),
  /** The number of the version people enter now, or null before it was first turned on. */
  version: z.number().nullable(),
  /** True when the draft differs from that version. */
  changed: z.boolean(),
})
export type WorkflowDetail = z.infer<typeof workflowDetail>

/** How many people are or were at a step. */
export const stepCount = z.object({
  in: z.number(),
  out: z.record(z.string(), z.number()),
  waiting: z.number(),
  skipped: z.number(),
  failed: z.number(),
})
export type StepCount = z.infer<typeof stepCount>

/** One message that somebody gets, or would get and does not. */
const plannedMessage = z.object({
  at: instant,
  person: z.string(),
  /** Null: it goes to the team. */
  personId: z.string().nullable(),
  to: z.string().nullable(),
  channel: z.string(),
  subject: z.string(),
  node: z.string(),
  /** `later`: it is put off until then, beyond these 24 hours. */
  outcome: z.enum(['sent', 'skipped', 'later']),
  /** Why it is skipped, or goes at another time than it was to. */
  reason: z.string().nullable(),
})
export type PlannedMessage = z.infer<typeof plannedMessage>

/** A field of a message in which some people have nothing, and no words stand in for it. */
const gap = problem.extend({ name: z.string() })
export type Gap = z.infer<typeof gap>

/** What happens in the next 24 hours if the workflow is turned on now, found by running it. */
export const turnOnPlan = z.object({
  /** Of the draft that was played. */
  revision: z.number(),
  problems: z.array(problem),
  /** What should be mended but does not keep it off. */
  warnings: z.array(z.string()),
  /** Those of the warnings that are about a field of a message, with the way there. */
  gaps: z.array(gap),
  /** Who comes in, or gets a message. */
  people: z.number(),
  messages: z.array(plannedMessage),
  /** Who comes in, in order. */
  entrants: z.array(
    z.object({
      at: instant,
      personId: z.string(),
      person: z.string(),
      /** The step they are at after these 24 hours, and until when; null when they have left. */
      afterwards: z.object({ node: z.string(), until: instant.nullable() }).nullable(),
    }),
  ),
  /** Who gets messages of other workflows within 24 hours of one of this, with all of them in order. */
  overlaps: z.array(
    z.object({
      personId: z.string(),
      person: z.string(),
      messages: z.array(z.object({ workflowId: z.string(), workflow: z.string(), at: instant, subject: z.string() })),
    }),
  ),
  /** Where messages go: the name of the connection, or null for the Test inbox. */
  via: z.string().nullable(),
})
export type TurnOnPlan = z.infer<typeof turnOnPlan>

export const personAtStep = z.object({
  runId: z.number(),
  personId: z.string(),
  person: z.string(),
  node: z.string(),
  state: z.enum(['live', 'done', 'stopped', 'failed']),
  since: instant,
  until: instant.nullable(),
  reason: z.string().nullable(),
  /** They are at this step now, and not only came by. */
  isHere: z.boolean(),
  /** The owner holds them here until they are released. */
  isHeld: z.boolean(),
  /** The way they leave by when their time is up; null when that is not decided yet. */
  port: z.string().nullable(),
})
export type PersonAtStep = z.infer<typeof personAtStep>

/** The first messages of a workflow that was turned on, or started, a moment ago: held so that it can be taken back. */
export const heldBatch = z.object({
  workflowId: z.string(),
  workflow: z.string(),
  until: instant,
  /** True when it was on anyhow: taken back, it stays on. */
  staysOn: z.boolean(),
  messages: z.array(z.object({ channel: z.string(), count: z.number() })),
  /** The first of them by name, and how many there are. */
  people: z.array(z.string()),
  total: z.number(),
})
export type HeldBatch = z.infer<typeof heldBatch>

/** For so long the first messages are held. Left out: they go at once. */
export const holdMinutes = z.coerce.number().int().min(0).max(60).optional()

/** The draft that was looked at: another one, changed meanwhile, is not turned on. Left out: whatever is there. */
export const lookedAt = z.coerce.number().int().optional()

export const workflows = {
  list: base.route({ ...get, path: '/workflows', summary: 'All workflows' }).output(z.array(workflowSummary)),
  get: base
    .route({ ...get, path: '/workflows/{id}', summary: 'One workflow with its draft' })
    .input(byId)
    .output(workflowDetail),
  create: base
    .route({ ...post, path: '/workflows', summary: 'A new draft: blank, from a template, or from a graph' })
    .input(
      z.object({
        name: z.string().min(1).max(200).optional(),
        template: z.string().optional(),
        graph: graphSchema.optional(),
      }),
    )
    .output(workflowDetail),
  save: base
    .route({
      method: 'PUT',
      tags: ['workflows'],
      path: '/workflows/{id}',
      summary: 'Save the draft; refused as STALE when it is not based on the latest revision',
    })
    .input(
      z.object({
        id: z.string(),
        revision: z.number(),
        name: z.string().min(1).max(200),
        graph: graphSchema,
        /** Left out, the save is one edit of its own. */
        edits: savedEdits.optional(),
      }),
    )
    .output(z.object({ revision: z.number(), problems: z.array(problem), changed: z.boolean() })),
  edits: base
    .route({ ...get, path: '/workflows/{id}/edits', summary: 'What can be undone and redone in the draft' })
    .input(byId)
    .output(keptEdits),
  importFile: base
    .route({ ...post, path: '/workflows/import', summary: 'A workflow file as a new draft' })
    .input(z.object({ text: z.string() }))
    .output(z.object({ id: z.string(), name: z.string(), problems: z.array(problem) })),
  exportFile: base
    .route({ ...get, path: '/workflows/{id}/file', summary: 'The workflow as a file: no people, no secrets' })
    .input(byId)
    .output(z.object({ fileName: z.string(), text: z.string() })),
  plan: base
    .route({ ...get, path: '/workflows/{id}/plan', summary: 'What turning on would do in 24 hours' })
    .input(z.object({ id: z.string(), startAll: z.stringbool().or(z.boolean()).default(false), holdMinutes }))
    .output(turnOnPlan),
  turnOn: base
    .route({ ...post, path: '/workflows/{id}/on', summary: 'Publish the draft and let people in' })
    .input(byId.extend({ holdMinutes, revision: lookedAt }))
    .output(z.object({ id: z.string(), version: z.number() })),
  held: base
    .route({ ...get, path: '/held', summary: 'First messages that are held for some minutes after turning on' })
    .output(z.array(heldBatch)),
  sendHeld: base
    .route({ ...post, path: '/workflows/{id}/send-held', summary: 'Let the first messages go now' })
    .input(byId)
    .output(byId),
  takeBack: base
    .route({
      ...post,
      path: '/workflows/{id}/take-back',
      summary: 'Take turning on back while its first messages are held: nothing is sent, who came in since leaves',
    })
    .input(byId)
    .output(
      z.object({
        id: z.string(),
        status: workflowStatus,
        /** Who left. */
        people: z.number(),
        /** Who was inside before, and stays. */
        stayed: z.number(),
      }),
    ),
  pause: base
    .route({ ...post, path: '/workflows/{id}/pause', summary: 'Nobody enters and nobody moves on' })
    .input(byId)
    .output(byId),
  remove: base
    .route({
      method: 'DELETE',
      tags: ['workflows'],
      path: '/workflows/{id}',
      summary: 'Archive; people inside are stopped',
    })
    .input(byId)
    .output(done),
  counts: base
    .route({ ...get, path: '/workflows/{id}/counts', summary: 'People per step and link' })
    .input(byId)
    .output(z.object({ inside: z.number(), steps: z.record(z.string(), stepCount) })),
  people: base
    .route({
      ...get,
      path: '/workflows/{id}/people',
      summary: 'People inside or through, latest first; at one step when asked',
    })
    .input(
      z.object({
        id: z.string(),
        node: z.string().optional(),
        /** Who is there now, soonest first; or who came by. */
        who: z.enum(['here', 'gone']).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ people: z.array(personAtStep), total: z.number() })),
}
