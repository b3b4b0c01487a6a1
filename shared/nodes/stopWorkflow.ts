import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { textAs } from './spelling.ts'

export const stopWorkflow = defineNode({
  type: 'stopWorkflow',
  title: 'Stop a workflow',
  about: 'Takes the person out of another workflow.',
  family: 'do',
  icon: 'player-stop',
  isRare: true,
  config: z.object({
    workflow: field(z.string().min(1, 'Choose a workflow.').max(200).default(''), {
      title: 'Workflow',
      control: 'workflow',
    }),
  }),
  spellings: { name: textAs('workflow'), id: textAs('workflow') },
  ports: [next],
  label: ({ workflow }) => `Stop ${workflow ? `“${workflow}”` : 'another workflow'}`,
})
