import { changeWords } from '../../../shared/edits/changeWords.ts'
import { editBetween } from '../../../shared/edits/workflowEdit.ts'
import type { WorkflowDocument } from './document.ts'
import type { History } from './history.ts'

/** "Undo: delete 5 steps", "Redo: rename the workflow"; only the word where there is nothing to undo or redo. */
export function turnBackWords(way: 'Undo' | 'Redo', { past, present, future }: History<WorkflowDocument>): string {
  const other = way === 'Undo' ? past.at(-1) : future[0]
  if (!other) return way
  const [before, after] = way === 'Undo' ? [other, present] : [present, other]
  return `${way}: ${changeWords(editBetween(before, after), present.graph)}`
}
