import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { base, done, instant } from './base.ts'

export const messageCounts = z.object({
  accepted: z.number(),
  retry: z.number(),
  failed: z.number(),
  unknown: z.number(),
  held: z.number(),
})

export const today = z.object({
  state: z.enum(['running', 'stopped']),
  /** True before anything was made: no workflows and no people. */
  isNew: z.boolean(),
  live: z.number(),
  needsYou: z.object({
    unknown: z.number(),
    failed: z.number(),
    held: z.number(),
    stuckRuns: z.number(),
    tasks: z.number(),
    notices: z.number(),
    approvals: z.number(),
  }),
  next: z.array(
    z.object({ at: instant, person: z.string(), workflow: z.string(), workflowId: z.string(), what: z.string() }),
  ),
  replies: z.array(z.object({ at: instant, person: z.string(), personId: z.string().nullable(), text: z.string() })),
  tasks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      person: z.string().nullable(),
      dueAt: instant,
      doneAt: instant.nullable(),
    }),
  ),
  notices: z.array(z.object({ id: z.string(), text: z.string(), person: z.string().nullable(), at: instant })),
  sentToday: z.number(),
  via: z.string().nullable(),
})
export type Today = z.infer<typeof today>

/** What changed, never the data: readers read again. */
export const areas = ['workflows', 'people', 'messages', 'runs', 'connections', 'settings', 'tasks', 'engine'] as const
export type Area = (typeof areas)[number]
export const change = z.object({ areas: z.array(z.enum(areas)) })

const tags = ['engine']
export const engine = {
  today: base
    .route({ method: 'GET', path: '/today', tags, summary: 'What needs you, and what goes out next' })
    .output(today),
  status: base
    .route({ method: 'GET', path: '/status', tags, summary: 'Is the engine running, and what is due next' })
    .output(z.object({ state: z.enum(['running', 'stopped']), live: z.number(), nextDueAt: instant.nullable() })),
  runDue: base
    .route({ method: 'POST', path: '/run-due', tags, summary: 'Do everything that is due now, once' })
    .input(z.object({ untilIdle: z.boolean().default(false) }))
    .output(z.object({ steps: z.number(), messages: messageCounts, live: z.number(), nextDueAt: instant.nullable() })),
  stopEverything: base
    .route({ method: 'POST', path: '/stop', tags, summary: 'Nothing moves and nothing is sent until resumed' })
    .output(done),
  resume: base.route({ method: 'POST', path: '/resume', tags, summary: 'Go on' }).output(done),
  taskDone: base
    .route({ method: 'POST', path: '/tasks/{id}/done', tags, summary: 'A task is done' })
    .input(z.object({ id: z.string() }))
    .output(done),
  noticeRead: base
    .route({ method: 'POST', path: '/notices/{id}/read', tags, summary: 'A notice was read' })
    .input(z.object({ id: z.string() }))
    .output(done),
  changes: base
    .route({ method: 'GET', path: '/changes', tags, summary: 'Live stream of what changed' })
    .output(eventIterator(change)),
}
