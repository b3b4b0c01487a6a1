import { z } from 'zod'
import { base, done, instant } from './base.ts'

const approval = z.object({
  id: z.string(),
  /** The question. */
  title: z.string(),
  /** What is to be approved; it can be changed when it is. */
  text: z.string(),
  person: z.string(),
  personId: z.string(),
  workflow: z.string(),
  workflowId: z.string(),
  runId: z.number(),
  askedAt: instant,
  /** When the person goes on without a decision. */
  until: instant.nullable(),
})
export type Approval = z.infer<typeof approval>

export const approvals = {
  list: base
    .route({
      method: 'GET',
      path: '/approvals',
      tags: ['approvals'],
      summary: 'What waits for your decision, oldest first',
    })
    .output(z.object({ approvals: z.array(approval) })),
  decide: base
    .route({
      method: 'POST',
      path: '/approvals/{id}',
      tags: ['approvals'],
      summary: 'Approve or reject; refused when it is too late or was decided before',
    })
    .input(
      z.object({
        id: z.string(),
        as: z.enum(['approved', 'rejected']),
        /** Instead of the text that was asked about. */
        text: z.string().max(20_000).optional(),
      }),
    )
    .output(done),
}
