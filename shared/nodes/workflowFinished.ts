import { z } from 'zod'
import { defineNode, mustGoOn } from './define.ts'
import { onlyIf } from './onlyIf.ts'
import { textAs } from './spelling.ts'
import { workflowField } from './workflowField.ts'

export const workflowFinished = defineNode({
  type: 'workflowFinished',
  title: 'Workflow finished',
  about: 'Starts when a person comes to the end of another workflow.',
  family: 'start',
  icon: 'flag-check',
  isRare: true,
  config: z.object({
    workflow: workflowField,
    rule: onlyIf,
  }),
  spellings: { name: textAs('workflow'), id: textAs('workflow') },
  ports: [mustGoOn],
  label: ({ workflow }) => `Finished ${workflow ? `“${workflow}”` : 'another workflow'}`,
  sentence: ({ workflow }) => `When they finish ${workflow ? `“${workflow}”` : 'another workflow'}`,
})
