import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { textAs } from './spelling.ts'

export const runPart = defineNode({
  type: 'runPart',
  title: 'Run a part',
  about: 'Walks the person through another workflow, then goes on here.',
  family: 'do',
  icon: 'arrow-loop-right',
  isRare: true,
  config: z.object({
    workflow: field(z.string().min(1, 'Choose a workflow.').max(200).default(''), {
      title: 'Workflow',
      control: 'workflow',
    }),
  }),
  spellings: { name: textAs('workflow'), id: textAs('workflow') },
  ports: [next],
  staysMs: () => null,
  label: ({ workflow }) => `Run ${workflow ? `“${workflow}”` : 'another workflow'}`,
})
