import { z } from 'zod'
import { field } from './field.ts'

/** Another workflow, by name or id. */
export const workflowField = field(z.string().min(1, 'Choose a workflow.').max(200).default(''), {
  title: 'Workflow',
  control: 'workflow',
})
