import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { textAs } from './spelling.ts'

export const notifyStaff = defineNode({
  type: 'notifyStaff',
  title: 'Tell the team',
  about: 'Shows a notice in Leadloom, and emails it if you give an address.',
  family: 'send',
  icon: 'bell',
  config: z.object({
    text: field(z.string().min(1, 'Write what to tell.').max(1000).default('{{ person.name }} needs you'), {
      title: 'Notice',
      control: 'text',
    }),
    email: field(z.union([z.literal(''), z.email('This is not an email address.')]).default(''), {
      title: 'Also email it to',
      isPrivate: 'all',
      help: 'Leave empty for a notice in Leadloom only.',
    }),
  }),
  spellings: { message: textAs('text'), body: textAs('text') },
  ports: [next],
  label: ({ text }) => `Tell the team: “${text}”`,
  texts: ['text'],
})
