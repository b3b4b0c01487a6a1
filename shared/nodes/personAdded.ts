import { z } from 'zod'
import { ruleSchema } from '../rules.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'

export const personAdded = defineNode({
  type: 'personAdded',
  title: 'New person',
  about: 'Starts when a person is added: by hand, by import or from outside.',
  family: 'start',
  icon: 'user-plus',
  config: z.object({
    rule: field(ruleSchema.optional(), { title: 'Only if', control: 'rule', help: 'Leave empty for everyone.' }),
  }),
  ports: [mustGoOn],
  label: ({ rule }) => (rule && rule.rules.length > 0 ? 'New person who fits the rule' : 'New person'),
  sentence: () => 'When a person is added',
})
