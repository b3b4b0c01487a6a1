import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { called, plainText } from './spelling.ts'

export const setField = defineNode({
  type: 'setField',
  title: 'Set a field',
  about: "Changes the person's status or another field.",
  family: 'do',
  icon: 'edit',
  config: z.object({
    field: field(
      z
        .string()
        .regex(/^[a-z][A-Za-z0-9]{0,59}$/, 'A field name is one word, such as status.')
        .default('status'),
      { title: 'Field', control: 'personField' },
    ),
    value: field(z.string().max(1000).default(''), { title: 'New value', control: 'text' }),
  }),
  spellings: { field: called('field'), value: plainText('value') },
  ports: [next],
  label: ({ field, value }) => (value ? `Set ${field} to “${value}”` : `Clear ${field}`),
  texts: ['value'],
})
