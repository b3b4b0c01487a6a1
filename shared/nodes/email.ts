import { z } from 'zod'
import { blockTexts, emailBlock } from '../email/block.ts'
import { blockProblems } from '../email/blockProblems.ts'
import { readBlocks } from '../email/readBlocks.ts'
import { anyTime } from './anyTime.ts'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import type { Spelling } from './spelling.ts'

/** Beside blocks an empty message is none. */
const emptyBody: Spelling = {
  read: (body, { blocks }) => (body === '' && Array.isArray(blocks) && blocks.length > 0 ? {} : { body }),
  like: 'It must be a text.',
}

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
      // No blocks are, as a text, nothing.
      when: { field: 'blocks', is: [''] },
    }),
    /** Where there are any they are the message, and its plain text is made from them: `body` is not used then. */
    blocks: field(z.array(emailBlock).optional(), { title: 'Design', control: 'blocks' }),
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
  spellings: { body: emptyBody },
  ports: [next, { id: 'failed', title: 'Not sent', optional: true }],
  label: ({ subject }) => (subject ? `“${subject}”` : 'Email without a subject'),
  sentence: ({ subject }) => (subject ? `Send the email “${subject}”` : 'Send an email without a subject'),
  texts: ['subject', 'body'],
  otherTexts: ({ blocks }) => blockTexts(readBlocks(blocks) ?? []),
  check: ({ blocks, body }) =>
    blocks?.length === 0 && body === ''
      ? [{ field: 'blocks', message: 'This email says nothing yet. Write a message.' }]
      : blockProblems(blocks ?? []).map(({ message }) => ({ field: 'blocks', message })),
})
