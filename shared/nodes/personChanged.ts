import { z } from 'zod'
import { fieldTitle } from '../fields.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'
import { called, plainText } from './spelling.ts'

export const personChanged = defineNode({
  type: 'personChanged',
  title: 'A field changed',
  about: 'Starts when a field of a person changes, such as their status.',
  family: 'start',
  icon: 'edit',
  isRare: true,
  config: z.object({
    field: field(z.string().min(1, 'Say which field.').max(60).default('status'), {
      title: 'Field',
      control: 'personField',
    }),
    from: field(z.string().max(200).default(''), { title: 'From', help: 'Leave empty for any value.' }),
    to: field(z.string().max(200).default(''), { title: 'To', help: 'Leave empty for any value.' }),
    rule: onlyIf,
  }),
  spellings: { field: called('field'), from: plainText('from'), to: plainText('to') },
  ports: [mustGoOn],
  label: ({ field, from, to }) =>
    [`${fieldTitle(`person.${field}`)} changes`, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
  sentence: ({ field, from, to }) =>
    [`When their ${fieldTitle(`person.${field}`).toLowerCase()} changes`, from && `from ${from}`, to && `to ${to}`]
      .filter(Boolean)
      .join(' '),
})
