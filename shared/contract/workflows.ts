import { z } from 'zod'
import { graphSchema } from '../graph.ts'
import { base, byId, done, instant, problem } from './base.ts'

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

/** What happens in the next 24 hours if the workflow is turned on now, found by running it. */
export const turnOnPlan = z.object({
  problems: z.array(problem),
  /** What should be mended but does not keep it off. */
  warnings: z.array(z.string()),
  people: z.number(),
  messages: z.array(
    z.object({
      at: instant,
      person: z.string(),
      to: z.string().nullable(),
      subject: z.string(),
      node: z.string(),
      reason: z.string().nullable(),
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
})

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
    .input(z.object({ id: z.string(), revision: z.number(), name: z.string().min(1).max(200), graph: graphSchema }))
    .output(z.object({ revision: z.number(), problems: z.array(problem), changed: z.boolean() })),
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
    .input(z.object({ id: z.string(), startAll: z.stringbool().or(z.boolean()).default(false) }))
    .output(turnOnPlan),
  turnOn: base
    .route({ ...post, path: '/workflows/{id}/on', summary: 'Publish the draft and let people in' })
    .input(byId)
    .output(z.object({ id: z.string(), version: z.number() })),
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
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ people: z.array(personAtStep), total: z.number() })),
}
