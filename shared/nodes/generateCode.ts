import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'

export const generateCode = defineNode({
  type: 'generateCode',
  title: 'Make a code',
  about: 'Makes a password or code that only the person it is sent to sees: it is in no list, log or export.',
  family: 'do',
  icon: 'key',
  isRare: true,
  config: z.object({
    kind: field(z.enum(['password', 'digits', 'letters']).default('password'), {
      title: 'Made of',
      control: 'choice',
      choices: { password: 'Letters and digits', digits: 'Digits only', letters: 'Letters only' },
    }),
    length: field(z.int().min(4, 'A code needs 4 signs at least.').max(64).default(12), {
      title: 'Length',
      unit: 'signs',
    }),
  }),
  outputs: [{ name: 'code', title: 'Code', example: '7KQ4MX' }],
  ports: [next],
  label: ({ kind, length }) =>
    `Make a ${{ password: 'password', digits: 'number code', letters: 'letter code' }[kind]} of ${length} signs`,
})
