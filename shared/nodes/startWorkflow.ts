import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { textAs } from './spelling.ts'
import { workflowField } from './workflowField.ts'

export const startWorkflow = defineNode({
  type: 'startWorkflow',
  title: 'Start a workflow',
  about: 'Lets the person into another workflow as well.',
  family: 'do',
  icon: 'player-play',
  isRare: true,
  config: z.object({
    workflow: workflowField,
  }),
  spellings: { name: textAs('workflow'), id: textAs('workflow') },
  ports: [next],
  label: ({ workflow }) => `Start ${workflow ? `“${workflow}”` : 'another workflow'}`,
})
