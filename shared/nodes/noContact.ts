import { z } from 'zod'
import { ruleSchema } from '../rules.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'

export const noContact = defineNode({
  type: 'noContact',
  title: 'No contact for a while',
  about:
    'Starts when nobody wrote to this person, and they did not write, for some days. Any contact starts the count again.',
  family: 'start',
  icon: 'zzz',
  config: z.object({
    days: field(z.int().min(1).max(3650).default(3), { title: 'Days without contact', unit: 'days' }),
    rule: field(ruleSchema.optional(), { title: 'Only if', control: 'rule', help: 'Leave empty for everyone.' }),
  }),
  ports: [mustGoOn],
  label: ({ days }) => `No contact for ${days} ${days === 1 ? 'day' : 'days'}`,
  sentence: ({ days }) => `When there was no contact for ${days} ${days === 1 ? 'day' : 'days'}`,
})
