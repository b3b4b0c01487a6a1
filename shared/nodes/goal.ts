import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { textAs } from './spelling.ts'

export const goal = defineNode({
  type: 'goal',
  title: 'Goal reached',
  about: 'Counts a success, with its value in money if it has one.',
  family: 'end',
  icon: 'trophy',
  config: z.object({
    name: field(z.string().min(1, 'Name the goal.').max(100).default('Became a customer'), { title: 'Goal' }),
    value: field(z.number().min(0).max(1e9).default(0), { title: 'Worth' }),
  }),
  spellings: { title: textAs('name') },
  ports: [next],
  label: ({ name }) => `Goal: ${name}`,
})
