import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { textAs } from './spelling.ts'
import { workflowField } from './workflowField.ts'

export const runPart = defineNode({
  type: 'runPart',
  title: 'Run a part',
  about: 'Walks the person through another workflow, then goes on here.',
  family: 'do',
  icon: 'arrow-loop-right',
  isRare: true,
  config: z.object({
    workflow: workflowField,
  }),
  spellings: { name: textAs('workflow'), id: textAs('workflow') },
  ports: [next],
  staysMs: () => null,
  label: ({ workflow }) => `Run ${workflow ? `“${workflow}”` : 'another workflow'}`,
})
