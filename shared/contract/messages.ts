import { z } from 'zod'
import { base, instant } from './base.ts'

export const message = z.object({
  id: z.string(),
  /** By email, else phone, else name: as the command line calls people. */
  person: z.string(),
  /** By name, else email, else phone: as screens do. */
  name: z.string(),
  personId: z.string().nullable(),
  workflow: z.string().nullable(),
  channel: z.string(),
  direction: z.enum(['in', 'out']),
  to: z.string(),
  subject: z.string(),
  /** Of a designed email, its plain text. */
  body: z.string(),
  /** True for an email designed with blocks: `html` shows it. */
  designed: z.boolean(),
  /** queued, claimed, sending, accepted, retry, failed, unknown, held, skipped, received */
  state: z.string(),
  /** When it last changed; for a queued one, when it is due. */
  at: instant,
  error: z.string().nullable(),
  /** The connection it went by; null for the Test inbox. */
  via: z.string().nullable(),
  /** True when it was shown in the Test inbox and sent to nobody. */
  test: z.boolean(),
})
export type Message = z.infer<typeof message>

export const messages = {
  list: base
    .route({ method: 'GET', path: '/messages', tags: ['messages'], summary: 'Messages, latest first' })
    .input(
      z.object({
        show: z.enum(['all', 'test', 'needsYou', 'sent', 'coming']).default('all'),
        person: z.string().optional(),
        limit: z.coerce.number().int().min(1).max(1_000_000).default(200),
      }),
    )
    .output(z.object({ messages: z.array(message), total: z.number() })),
  html: base
    .route({
      method: 'GET',
      path: '/messages/{id}/html',
      tags: ['messages'],
      summary: 'A designed email as HTML, its pictures in it',
    })
    .input(z.object({ id: z.string(), theme: z.enum(['auto', 'light', 'dark']).default('auto') }))
    .output(z.object({ html: z.string() })),
  resolve: base
    .route({
      method: 'POST',
      path: '/messages/{id}/resolve',
      tags: ['messages'],
      summary: 'Say what became of a message in doubt or held, or try a failed one again',
    })
    .input(z.object({ id: z.string(), as: z.enum(['arrived', 'sendAgain', 'drop']) }))
    .output(message),
}
