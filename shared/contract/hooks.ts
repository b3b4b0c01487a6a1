import { z } from 'zod'
import { base, fewValues, instant } from './base.ts'

const post = { method: 'POST', tags: ['hooks'] } as const

/** Who it is about: found by email, else by phone, and made when nobody is known by them. */
const who = z.object({
  email: z.string().max(320).optional(),
  phone: z.string().max(60).optional(),
  firstName: z.string().max(200).optional(),
  lastName: z.string().max(200).optional(),
  status: z.string().max(100).optional(),
  timeZone: z.string().max(60).optional(),
  tags: z.array(z.string().trim().min(1).max(60)).max(100).optional(),
  /** Their own fields. */
  fields: fewValues(z.string().max(100)).optional(),
})
export type HookPerson = z.infer<typeof who>

/** What names the occasion: the same one again changes nothing. */
const id = z.string().min(1).max(200).optional()
const fields = fewValues(z.string().max(100)).default({})
/** `isNew`: false when this occasion was told before, and nothing was changed. */
const told = z.object({ isNew: z.boolean(), personId: z.string(), personAdded: z.boolean() })

export const hooks = {
  receive: base
    .route({
      ...post,
      path: '/hooks/{hook}',
      summary: 'Another program tells of a person; workflows that wait for it start',
    })
    .input(z.object({ hook: z.string().min(1).max(100), id, person: who, fields }))
    .output(told),
  form: base
    .route({ ...post, path: '/forms/{form}', summary: 'A person filled in a form' })
    .input(z.object({ form: z.string().min(1).max(100), id, person: who, fields }))
    .output(told),
  event: base
    .route({
      ...post,
      path: '/events',
      summary: 'Tell what a known person did: opened, clicked, booked, paid, replied',
    })
    .input(
      z.object({
        type: z.enum(['opened', 'clicked', 'bounced', 'booked', 'paid', 'replied']),
        /** By email, phone or id. */
        person: z.string().min(1).max(320),
        id,
        /** When it was; left out, now. */
        at: z.string().max(80).optional(),
        /** amount and currency; link; channel and text of a reply. */
        details: fewValues(z.string().max(100)).default({}),
      }),
    )
    .output(z.object({ isNew: z.boolean(), personId: z.string(), at: instant })),
}
