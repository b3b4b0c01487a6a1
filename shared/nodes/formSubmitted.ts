import { z } from 'zod'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'
import { textAs } from './spelling.ts'

export const formSubmitted = defineNode({
  type: 'formSubmitted',
  title: 'Form filled in',
  about: 'Starts when a person fills in a form.',
  family: 'start',
  icon: 'forms',
  isRare: true,
  config: z.object({
    form: field(z.string().max(100).default(''), { title: 'Form', help: 'Leave empty for any form.' }),
    rule: onlyIf,
  }),
  spellings: { name: textAs('form') },
  ports: [mustGoOn],
  label: ({ form }) => (form ? `Form ${form} filled in` : 'Form filled in'),
  sentence: ({ form }) => `When they fill in ${form ? `the form ${form}` : 'a form'}`,
})
