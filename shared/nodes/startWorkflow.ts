import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { textAs } from './spelling.ts'

export const startWorkflow = defineNode({
  type: 'startWorkflow',
  title: 'Start a workflow',
  about: 'Lets the person into another workflow as well.',
  family: 'do',
  icon: 'player-play',
  isRare: true,
  config: z.object({
    workflow: field(z.string().min(1, 'Choose a workflow.').max(200).default(''), {
      title: 'Workflow',
      control: 'workflow',
    }),
  }),
  spellings: { name: textAs('workflow'), id: textAs('workflow') },
  ports: [next],
  label: ({ workflow }) => `Start ${workflow ? `“${workflow}”` : 'another workflow'}`,
})
