import { z } from 'zod'
import { ruleSchema } from '../rules.ts'
import { base, done, instant } from './base.ts'
import { person } from './people.ts'

const get = { method: 'GET', tags: ['segments'] } as const
const post = { method: 'POST', tags: ['segments'] } as const

/** By its id or its name. */
const which = z.object({ segment: z.string().max(200) })

export const segment = z.object({
  id: z.string(),
  name: z.string(),
  rule: ruleSchema,
  /** The rule in words. */
  sentence: z.string(),
  createdAt: instant,
  updatedAt: instant,
})
export type Segment = z.infer<typeof segment>

export const segments = {
  list: base
    .route({ ...get, path: '/segments', summary: 'All saved filters of people, by name' })
    .output(z.array(segment)),
  save: base
    .route({ ...post, path: '/segments', summary: 'Save a filter of people: a new one, or a changed one by its id' })
    .input(z.object({ id: z.string().optional(), name: z.string().trim().min(1).max(100), rule: ruleSchema }))
    .output(segment),
  remove: base
    .route({
      method: 'DELETE',
      tags: ['segments'],
      path: '/segments/{segment}',
      summary: 'Remove a segment; refused while a workflow or campaign asks for it',
    })
    .input(which)
    .output(done),
  count: base
    .route({ ...get, path: '/segments/{segment}/count', summary: 'How many people are in a segment now' })
    .input(which)
    .output(z.object({ id: z.string(), name: z.string(), people: z.number() })),
  people: base
    .route({ ...get, path: '/segments/{segment}/people', summary: 'The people in a segment now, newest first' })
    .input(
      which.extend({
        search: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(1_000_000).default(100),
        offset: z.coerce.number().int().min(0).default(0),
      }),
    )
    .output(z.object({ people: z.array(person), total: z.number() })),
  preview: base
    .route({ ...post, path: '/segments/preview', summary: 'Whom a rule fits now, before it is saved; changes nothing' })
    .input(z.object({ rule: ruleSchema }))
    .output(z.object({ sentence: z.string(), total: z.number(), people: z.array(person) })),
}
