import { z } from 'zod'
import { printRule } from '../printRule.ts'
import { ruleSchema } from '../rules.ts'
import { defineNode } from './define.ts'
import { field } from './field.ts'

export const check = defineNode({
  type: 'check',
  title: 'Check',
  about: 'Sends people one way or the other by a rule.',
  family: 'check',
  icon: 'arrows-split-2',
  config: z.object({ rule: field(ruleSchema, { title: 'Rule', control: 'rule' }) }),
  ports: [
    { id: 'yes', title: 'Yes' },
    { id: 'no', title: 'No' },
  ],
  label: ({ rule }) => (rule.rules.length > 0 ? `${printRule(rule)}?` : 'Check'),
  check: ({ rule }) => (rule.rules.length > 0 ? [] : [{ field: 'rule', message: 'Say what to check.' }]),
})
