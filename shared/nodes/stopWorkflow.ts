import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { textAs } from './spelling.ts'
import { workflowField } from './workflowField.ts'

export const stopWorkflow = defineNode({
  type: 'stopWorkflow',
  title: 'Stop a workflow',
  about: 'Takes the person out of another workflow.',
  family: 'do',
  icon: 'player-stop',
  isRare: true,
  config: z.object({
    workflow: workflowField,
  }),
  spellings: { name: textAs('workflow'), id: textAs('workflow') },
  ports: [next],
  label: ({ workflow }) => `Stop ${workflow ? `“${workflow}”` : 'another workflow'}`,
})
