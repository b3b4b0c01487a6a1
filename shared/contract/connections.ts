import { z } from 'zod'
import { base, byId, done } from './base.ts'

export const connection = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  from: z.string(),
  host: z.string(),
  port: z.number(),
  secure: z.boolean(),
  username: z.string(),
  perMinute: z.number().nullable(),
  /** Null when it works as far as we know; else the sentence that says what is wrong. */
  trouble: z.string().nullable(),
  isDefault: z.boolean(),
})
export type Connection = z.infer<typeof connection>

export const connectionInput = z.object({
  /** "FitBox <hello@fitbox.example>" */
  from: z.string().min(3).max(320),
  host: z.string().min(1).max(253),
  port: z.coerce.number().int().min(1).max(65_535).default(587),
  secure: z.boolean().default(false),
  username: z.string().max(320).default(''),
  password: z.string().max(1000).default(''),
  perMinute: z.coerce.number().int().min(1).max(100_000).nullable().default(null),
})
export type ConnectionInput = z.infer<typeof connectionInput>

/** One line of the live check. `fix` is a change that would help, ready to apply. */
export const checkStep = z.object({
  name: z.string(),
  ok: z.boolean(),
  message: z.string(),
  details: z.string().optional(),
  fix: z
    .object({
      label: z.string(),
      change: z.object({ host: z.string(), port: z.number(), secure: z.boolean() }).partial(),
    })
    .optional(),
})
export type CheckStep = z.infer<typeof checkStep>

export const connections = {
  list: base
    .route({ method: 'GET', path: '/connections', tags: ['connections'], summary: 'Mail accounts' })
    .output(z.array(connection)),
  add: base
    .route({
      method: 'POST',
      path: '/connections',
      tags: ['connections'],
      summary: 'Add a mail account; its password is encrypted at rest',
    })
    .input(connectionInput)
    .output(connection),
  check: base
    .route({
      method: 'POST',
      path: '/connections/check',
      tags: ['connections'],
      summary: 'The live check: every step up to the first that fails',
    })
    .input(connectionInput.extend({ id: z.string().optional() }))
    .output(z.object({ ok: z.boolean(), steps: z.array(checkStep) })),
  sendTest: base
    .route({
      method: 'POST',
      path: '/connections/{id}/test',
      tags: ['connections'],
      summary: 'Send a test message to the account itself',
    })
    .input(byId)
    .output(z.object({ ok: z.boolean(), steps: z.array(checkStep) })),
  remove: base
    .route({
      method: 'DELETE',
      path: '/connections/{id}',
      tags: ['connections'],
      summary: 'Remove; live messages go to the Test inbox',
    })
    .input(byId)
    .output(done),
}
