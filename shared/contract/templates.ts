import { z } from 'zod'
import { graphSchema } from '../graph.ts'
import { templateGroups } from '../templates/groups.ts'
import { base, byId } from './base.ts'

export const templateSummary = z.object({
  id: z.string(),
  name: z.string(),
  /** What it is about, in the order of the gallery. */
  group: z.enum(templateGroups),
  sentence: z.string(),
  days: z.number(),
  /** What there is to make one's own in it: texts to read over, and what only the owner knows. */
  blanks: z.object({ read: z.number(), fill: z.number() }),
})
export type TemplateSummary = z.infer<typeof templateSummary>

export const templates = {
  list: base
    .route({ method: 'GET', path: '/templates', tags: ['templates'], summary: 'Shipped workflows' })
    .output(z.object({ templates: z.array(templateSummary) })),
  get: base
    .route({ method: 'GET', path: '/templates/{id}', tags: ['templates'], summary: 'One shipped workflow' })
    .input(byId)
    .output(templateSummary.extend({ graph: graphSchema })),
}
