import { z } from 'zod'
import { dayMs, hourMs } from '../duration.ts'
import { defineNode } from './define.ts'
import { field } from './field.ts'
import { readLength, textAs } from './spelling.ts'

export const approval = defineNode({
  type: 'approval',
  title: 'Ask for approval',
  about: 'Asks you before the person goes on. You can change the text first; later steps use what you approved.',
  family: 'do',
  icon: 'user-check',
  isRare: true,
  config: z.object({
    title: field(z.string().min(1, 'Say what to decide.').max(300).default('May {{ person.name }} go on?'), {
      title: 'Question',
      control: 'text',
    }),
    text: field(z.string().max(20_000).default(''), {
      title: 'Text to approve',
      control: 'longText',
      help: 'You can change it when you approve. Later steps have it as the text of this step.',
    }),
    days: field(z.int().min(0).max(365).default(2), { title: 'Time to decide', unit: 'days' }),
    hours: field(z.int().min(0).max(8760).default(0), { title: 'and', unit: 'hours' }),
  }),
  spellings: {
    question: textAs('title'),
    limit: { read: (value) => readLimit(value), like: 'Write the limit such as { "days": 2 }.' },
  },
  outputs: [{ name: 'text', title: 'Approved text', example: 'The text you approved.' }],
  ports: [
    { id: 'approved', title: 'Approved' },
    { id: 'rejected', title: 'Rejected', optional: true },
    { id: 'timeout', title: 'Not decided in time', optional: true },
  ],
  label: ({ title }) => `Ask for approval: “${title}”`,
  texts: ['title', 'text'],
  check: ({ days, hours }) =>
    days * dayMs + hours * hourMs > 0 ? [] : [{ field: 'days', message: 'Give some time to decide.' }],
  takesTime: () => true,
  staysMs: () => null,
})

function readLimit(value: unknown) {
  const limit = readLength(value)
  return limit && { days: limit.days, hours: limit.hours + (limit.minutes > 0 ? 1 : 0) }
}
