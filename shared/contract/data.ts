import { z } from 'zod'
import { base } from './base.ts'

export const data = {
  backup: base
    .route({
      method: 'POST',
      path: '/backup',
      tags: ['data'],
      summary: 'Copy everything into one file on the computer Leadloom runs on',
    })
    .input(z.object({ file: z.string().min(1) }))
    .output(z.object({ file: z.string(), bytes: z.number() })),
  restore: base
    .route({
      method: 'POST',
      path: '/restore',
      tags: ['data'],
      summary: 'Put a backup in place; what was about to be sent waits for review',
    })
    .input(z.object({ file: z.string().min(1) }))
    .output(z.object({ file: z.string(), held: z.number(), previous: z.string() })),
  doctor: base
    .route({ method: 'GET', path: '/doctor', tags: ['data'], summary: 'Check that everything is in order' })
    .output(z.object({ checks: z.array(z.object({ name: z.string(), ok: z.boolean(), message: z.string() })) })),
}
