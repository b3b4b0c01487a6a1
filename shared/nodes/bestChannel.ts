import { z } from 'zod'
import { anyTime } from './anyTime.ts'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { inDoubt, purpose } from './inDoubt.ts'

/** The ways there are, in the order in which a person is most likely to see it soon. */
const orders = {
  phoneFirst: ['whatsapp', 'sms', 'email'],
  emailFirst: ['email', 'whatsapp', 'sms'],
} as const

export const channelOrder = (order: keyof typeof orders) => orders[order]

export const bestChannel = defineNode({
  type: 'bestChannel',
  title: 'Best channel',
  about: 'Writes by the first way a person can be reached: WhatsApp if they wrote there today, SMS, or email.',
  family: 'send',
  icon: 'route-2',
  // The strictest of those it may go by: marketing needs the postal address.
  channel: 'email',
  config: z.object({
    order: field(z.enum(['phoneFirst', 'emailFirst']).default('phoneFirst'), {
      title: 'Try first',
      control: 'choice',
      choices: { phoneFirst: 'Their phone: WhatsApp, then SMS', emailFirst: 'Their email' },
    }),
    subject: field(z.string().min(1, 'Write a subject, for those who get an email.').max(500).default(''), {
      title: 'Subject, if it is an email',
      control: 'text',
    }),
    text: field(z.string().min(1, 'Write a message.').max(1600).default(''), {
      title: 'Message',
      control: 'longText',
      counted: 'sms',
    }),
    purpose,
    anyTime,
    inDoubt,
  }),
  ports: [next, { id: 'failed', title: 'Not sent', optional: true }],
  label: ({ text }) => (text ? `“${text}”` : 'Message without a text'),
  sentence: ({ text }) => (text ? `Write by the best channel: “${text}”` : 'Write a message without a text'),
  texts: ['subject', 'text'],
})
