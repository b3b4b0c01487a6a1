import { z } from 'zod'
import { base } from './base.ts'

export const campaigns = {
  start: base
    .route({
      method: 'POST',
      path: '/workflows/{workflow}/start',
      tags: ['campaigns'],
      summary: 'Start a workflow for everyone, or for one person by email',
    })
    .input(z.object({ workflow: z.string(), people: z.string().default('all') }))
    .output(
      z.object({
        campaign: z.string(),
        started: z.number(),
        refused: z.array(z.object({ person: z.string(), reason: z.string() })),
      }),
    ),
}
