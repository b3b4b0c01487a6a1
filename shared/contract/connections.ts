import { z } from 'zod'
import { base, byId, done } from './base.ts'
import { httpInput, twilioInput, whatsappInput } from './connectionKinds.ts'

export const connection = z.object({
  id: z.string(),
  /** smtp, twilio, whatsapp, http */
  kind: z.string(),
  name: z.string(),
  /** "FitBox <hello@fitbox.example>", a number, or nothing. */
  from: z.string(),
  host: z.string(),
  port: z.number(),
  secure: z.boolean(),
  username: z.string(),
  perMinute: z.number().nullable(),
  /** Null when it works as far as we know; else the sentence that says what is wrong. */
  trouble: z.string().nullable(),
  /** True for the one of its kind that takes what names no connection. */
  isDefault: z.boolean(),
})
export type Connection = z.infer<typeof connection>

/** A mail account. It is what an input without a kind means. */
export const connectionInput = z.object({
  kind: z.literal('smtp').optional(),
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

export const anyConnectionInput = z.discriminatedUnion('kind', [connectionInput, twilioInput, whatsappInput, httpInput])
export type AnyConnectionInput = z.infer<typeof anyConnectionInput>

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

const checked = z.object({ ok: z.boolean(), steps: z.array(checkStep) })

export const connections = {
  list: base
    .route({
      method: 'GET',
      path: '/connections',
      tags: ['connections'],
      summary: 'Mail accounts, SMS and WhatsApp accounts, and keys for requests',
    })
    .output(z.array(connection)),
  add: base
    .route({
      method: 'POST',
      path: '/connections',
      tags: ['connections'],
      summary: 'Add a mail account, or another kind of connection; its secret is encrypted at rest',
    })
    .input(anyConnectionInput)
    .output(connection),
  check: base
    .route({
      method: 'POST',
      path: '/connections/check',
      tags: ['connections'],
      summary: 'The live check: every step up to the first that fails',
    })
    .input(
      z.discriminatedUnion('kind', [
        connectionInput.extend({ id: z.string().optional() }),
        twilioInput,
        whatsappInput,
        httpInput,
      ]),
    )
    .output(checked),
  checkKept: base
    .route({
      method: 'POST',
      path: '/connections/{id}/check',
      tags: ['connections'],
      summary: 'The live check of a connection that is here',
    })
    .input(byId)
    .output(checked),
  sendTest: base
    .route({
      method: 'POST',
      path: '/connections/{id}/test',
      tags: ['connections'],
      summary: 'Send a test message to the mail account itself; other kinds are only checked',
    })
    .input(byId)
    .output(checked),
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
