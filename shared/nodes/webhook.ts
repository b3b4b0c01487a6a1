import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'

export const webhook = defineNode({
  type: 'webhook',
  title: 'Webhook',
  about: 'Tells another program about the person: signed, and tried again for about three days.',
  family: 'do',
  icon: 'webhook',
  isRare: true,
  channel: 'webhook',
  config: z.object({
    url: field(z.url({ protocol: /^https?$/, error: 'Give a full address, such as https://example.com/hook.' }), {
      title: 'Address',
      // Whoever knows such an address can write to it.
      isPrivate: 'all',
    }),
    event: field(z.string().min(1).max(100).default('lead.updated'), { title: 'Name of the event' }),
  }),
  ports: [next, { id: 'failed', title: 'Not delivered', optional: true }],
  label: ({ url }) => `Tell ${hostOf(url)}`,
})

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : 'another program')
