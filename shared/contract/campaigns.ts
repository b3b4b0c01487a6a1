import { z } from 'zod'
import { base, byId, instant } from './base.ts'
import { holdMinutes } from './workflows.ts'

const get = { method: 'GET', tags: ['campaigns'] } as const
const post = { method: 'POST', tags: ['campaigns'] } as const

const campaign = z.object({
  id: z.string(),
  name: z.string(),
  workflow: z.string(),
  workflowId: z.string(),
  /** scheduled: nobody was let in yet; active: people are let in, or are inside still. */
  state: z.enum(['scheduled', 'active', 'paused', 'completed', 'cancelled']),
  madeAt: instant,
  /** When the next people are let in. */
  nextAt: instant.nullable(),
  endedAt: instant.nullable(),
  perHour: z.number().nullable(),
  cost: z.number(),
  progress: z.object({
    people: z.number(),
    /** Not let in so far. */
    waiting: z.number(),
    inside: z.number(),
    done: z.number(),
    stopped: z.number(),
    failed: z.number(),
    refused: z.number(),
  }),
})
export type Campaign = z.infer<typeof campaign>

const campaignPerson = z.object({
  person: z.string(),
  personId: z.string(),
  state: z.enum(['waiting', 'inside', 'done', 'stopped', 'failed', 'refused']),
  runId: z.number().nullable(),
  /** The step they are at, as its card says it. */
  step: z.string().nullable(),
  /** How many steps they have done, and of how many if they go the longest way that is left. */
  progress: z.object({ done: z.number(), of: z.number() }),
  /** When they go on from there by themselves; null when something has to happen first. */
  dueAt: instant.nullable(),
  reason: z.string().nullable(),
})
export type CampaignPerson = z.infer<typeof campaignPerson>

const counted = z.object({ count: z.number(), value: z.number() })

export const campaigns = {
  start: base
    .route({
      ...post,
      path: '/workflows/{workflow}/start',
      summary:
        'Start a workflow for everyone, a segment, an import, a list or one person: now, later, or so many an hour',
    })
    .input(
      z.object({
        workflow: z.string(),
        /** all, an email, or a segment. */
        people: z.string().max(320).default('all'),
        name: z.string().trim().min(1).max(200).optional(),
        segment: z.string().max(200).optional(),
        /** The id of an import. */
        import: z.string().max(100).optional(),
        /** Emails. Whoever is named twice enters once. */
        list: z.array(z.string().trim().min(1).max(320)).max(100_000).optional(),
        /** When the first are let in: an ISO time; without an offset in the time zone of the business. */
        at: z.string().max(80).optional(),
        perHour: z.coerce.number().int().min(1).max(100_000).optional(),
        /** What the campaign costs, in the currency of the business. */
        cost: z.coerce.number().min(0).max(1e9).optional(),
        holdMinutes,
      }),
    )
    .output(
      z.object({
        campaign: z.string(),
        started: z.number(),
        refused: z.array(z.object({ person: z.string(), reason: z.string() })),
      }),
    ),
  list: base
    .route({ ...get, path: '/campaigns', summary: 'Campaigns with their progress, latest first' })
    .output(z.object({ campaigns: z.array(campaign) })),
  get: base
    .route({ ...get, path: '/campaigns/{id}', summary: 'One campaign, person by person, with its pending follow-ups' })
    .input(
      z.object({
        id: z.string(),
        limit: z.coerce.number().int().min(1).max(100_000).default(200),
        offset: z.coerce.number().int().min(0).default(0),
      }),
    )
    .output(
      campaign.extend({
        persons: z.array(campaignPerson),
        /** Steps that become due by themselves, soonest first. */
        pending: z.array(z.object({ at: instant, person: z.string(), step: z.string() })),
      }),
    ),
  stats: base
    .route({ ...get, path: '/campaigns/{id}/stats', summary: 'What a campaign brought and cost' })
    .input(byId)
    .output(
      z.object({
        id: z.string(),
        name: z.string(),
        state: campaign.shape.state,
        people: z.number(),
        started: z.number(),
        refused: z.number(),
        /** Messages that were accepted for them. */
        sent: z.number(),
        /** People who did so since they were let in, until 30 days after their end. */
        replied: z.number(),
        booked: z.number(),
        paid: z.number(),
        conversions: counted,
        cost: z.number(),
        /** The worth of the conversions less the cost; in percent of the cost, when there is one. */
        return: z.number(),
        returnPercent: z.number().nullable(),
        imports: z.array(
          z.object({
            id: z.string(),
            file: z.string(),
            at: instant,
            people: z.number(),
            conversions: counted,
          }),
        ),
      }),
    ),
  pause: base
    .route({ ...post, path: '/campaigns/{id}/pause', summary: 'Nobody is let in and nobody in it moves on' })
    .input(byId)
    .output(campaign),
  resume: base
    .route({ ...post, path: '/campaigns/{id}/resume', summary: 'Goes on where it was paused' })
    .input(byId)
    .output(campaign),
  cancel: base
    .route({ ...post, path: '/campaigns/{id}/cancel', summary: 'Ends it: nobody else is let in, who is inside leaves' })
    .input(byId)
    .output(campaign),
}
