import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { readLength, textAs } from './spelling.ts'

export const createTask = defineNode({
  type: 'createTask',
  title: 'Create a task',
  about: 'Puts something to do on your list.',
  family: 'do',
  icon: 'checkbox',
  config: z.object({
    title: field(z.string().min(1, 'Say what to do.').max(300).default('Call {{ person.name }}'), {
      title: 'Task',
      control: 'text',
    }),
    dueInDays: field(z.int().min(0).max(365).default(1), { title: 'Due in', unit: 'days' }),
  }),
  spellings: {
    text: textAs('title'),
    due: {
      read: (value) => {
        const due = readLength(value)
        return due && { dueInDays: due.days + (due.hours + due.minutes > 0 ? 1 : 0) }
      },
      like: 'Write when it is due under "dueInDays", in days.',
    },
    days: { read: (days) => ({ dueInDays: days }), like: 'Write it under "dueInDays".' },
  },
  ports: [next],
  label: ({ title }) => `Create task: “${title}”`,
  texts: ['title'],
})
