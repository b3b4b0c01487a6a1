import { z } from 'zod'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'
import { textAs } from './spelling.ts'

export const webhookReceived = defineNode({
  type: 'webhookReceived',
  title: 'Webhook received',
  about: 'Starts when another program tells Leadloom about a person.',
  family: 'start',
  icon: 'webhook',
  isRare: true,
  config: z.object({
    hook: field(z.string().min(1, 'Give the webhook a name.').max(100).default('lead'), {
      title: 'Name of the webhook',
      help: 'The other program calls it by this name.',
    }),
    rule: onlyIf,
  }),
  spellings: { name: textAs('hook') },
  ports: [mustGoOn],
  label: ({ hook }) => `Webhook ${hook} received`,
  sentence: ({ hook }) => `When another program tells us about them, by the webhook ${hook}`,
})
