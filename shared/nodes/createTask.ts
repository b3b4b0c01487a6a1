import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'

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
  ports: [next],
  label: ({ title }) => `Create task: “${title}”`,
  texts: ['title'],
})
