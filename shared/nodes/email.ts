import { z } from 'zod'
import { anyTime } from './anyTime.ts'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'

export const email = defineNode({
  type: 'email',
  title: 'Email',
  about: 'Sends an email from your own mail account.',
  family: 'send',
  icon: 'mail',
  channel: 'email',
  config: z.object({
    subject: field(z.string().min(1, 'Write a subject.').max(500).default(''), { title: 'Subject', control: 'text' }),
    body: field(z.string().min(1, 'Write a message.').max(100_000).default(''), {
      title: 'Message',
      control: 'longText',
    }),
    purpose: field(z.enum(['service', 'marketing']).default('service'), {
      title: 'Purpose',
      control: 'choice',
      choices: {
        service: 'Service: about something they asked for',
        marketing: 'Marketing: needs your postal address',
      },
    }),
    anyTime,
    connection: field(z.string().max(100).default(''), { title: 'From', control: 'connection' }),
    inDoubt: field(z.enum(['goOn', 'hold', 'sendAgain']).default('goOn'), {
      title: "If we can't know whether it arrived",
      tab: 'fails',
      control: 'choice',
      choices: {
        goOn: 'Show it to me, and let the person go on',
        hold: 'Show it to me, and hold the person here',
        sendAgain: 'Send it again (they may get it twice)',
      },
    }),
  }),
  ports: [next, { id: 'failed', title: 'Not sent', optional: true }],
  label: ({ subject }) => (subject ? `“${subject}”` : 'Email without a subject'),
  texts: ['subject', 'body'],
})
