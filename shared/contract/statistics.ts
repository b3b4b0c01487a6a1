import { z } from 'zod'
import { base, byId, instant } from './base.ts'

const get = { method: 'GET', tags: ['statistics'] } as const
const counted = z.object({ count: z.number(), value: z.number() })
const messagesBy = z.array(z.object({ channel: z.string(), state: z.string(), count: z.number() }))

const workflowStatistics = z.object({
  id: z.string(),
  name: z.string(),
  /** How often somebody entered, and when the last did. */
  started: z.number(),
  lastStartedAt: instant.nullable(),
  inside: z.number(),
  finished: z.number(),
  failed: z.number(),
  stopped: z.array(z.object({ reason: z.string(), count: z.number() })),
  messages: messagesBy,
  /** People who did so since they entered, until 30 days after their end. */
  replied: z.number(),
  booked: z.number(),
  paid: z.number(),
  conversions: counted,
  steps: z.record(
    z.string(),
    z.object({
      title: z.string(),
      in: z.number(),
      out: z.record(z.string(), z.number()),
      sent: z.number(),
      waiting: z.number(),
      skipped: z.number(),
      failed: z.number(),
    }),
  ),
})

export const statistics = {
  workflow: base
    .route({ ...get, path: '/workflows/{id}/statistics', summary: 'What a workflow did and brought, step by step' })
    .input(byId)
    .output(workflowStatistics),
  overview: base.route({ ...get, path: '/statistics', summary: 'All workflows and imports at a glance' }).output(
    z.object({
      people: z.number(),
      inside: z.number(),
      messages: messagesBy,
      conversions: counted,
      workflows: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          status: z.string(),
          started: z.number(),
          lastStartedAt: instant.nullable(),
          inside: z.number(),
          sent: z.number(),
          conversions: counted,
        }),
      ),
      imports: z.array(
        z.object({ id: z.string(), file: z.string(), at: instant, people: z.number(), conversions: counted }),
      ),
    }),
  ),
  audit: base
    .route({
      ...get,
      path: '/audit',
      summary: 'Every action, latest first: what people and programs asked for, and what workflows did',
    })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(100_000).default(100) }))
    .output(
      z.object({
        entries: z.array(
          z.object({
            at: instant,
            what: z.string(),
            /** The id of the person, workflow or other thing it is about, and how it is called. */
            subject: z.string().nullable(),
            about: z.string().nullable(),
            detail: z.string().nullable(),
            /** The workflow that did it; null when a person or program asked for it. */
            workflow: z.string().nullable(),
          }),
        ),
      }),
    ),
}
