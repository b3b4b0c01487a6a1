import type { WorkflowSummary } from '../../shared/contract/workflows.ts'
import type { Tone } from '../ui/StatusWord.tsx'

const states: Record<WorkflowSummary['status'], { tone: Tone; word: string }> = {
  draft: { tone: 'plain', word: 'Draft' },
  on: { tone: 'ok', word: 'On' },
  paused: { tone: 'warn', word: 'Paused' },
  archived: { tone: 'plain', word: 'Archived' },
}

/** The state of a workflow as a word, and what it means. */
export const workflowState = (status: WorkflowSummary['status']) => states[status]
