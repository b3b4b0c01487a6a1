import { z } from 'zod'
import { anyTime } from './anyTime.ts'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { inDoubt, purpose } from './inDoubt.ts'
import { textAs } from './spelling.ts'

/** As long as Twilio takes an SMS. */
const mostLetters = 1600

export const sms = defineNode({
  type: 'sms',
  title: 'SMS',
  about: 'Sends a text message to their phone, by your own SMS account.',
  family: 'send',
  icon: 'message-2',
  channel: 'sms',
  config: z.object({
    text: field(z.string().min(1, 'Write a message.').max(mostLetters).default(''), {
      title: 'Message',
      control: 'longText',
      counted: 'sms',
    }),
    purpose,
    anyTime,
    connection: field(z.string().max(100).default(''), { title: 'From', control: 'connection', kinds: ['twilio'] }),
    inDoubt,
  }),
  spellings: { body: textAs('text'), message: textAs('text') },
  ports: [next, { id: 'failed', title: 'Not sent', optional: true }],
  label: ({ text }) => (text ? `“${text}”` : 'SMS without a text'),
  sentence: ({ text }) => (text ? `Send the SMS “${text}”` : 'Send an SMS without a text'),
  texts: ['text'],
})
