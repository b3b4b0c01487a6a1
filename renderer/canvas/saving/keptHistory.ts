import type { KeptEdits } from '../../../shared/contract/edits.ts'
import { doEdit, undoEdit, type WorkflowDocument } from '../../../shared/edits/workflowEdit.ts'
import { asKept } from '../document/editsSince.ts'
import { withOlder } from '../document/history.ts'
import type { Edited } from './autosave.ts'

/**
 * What to put before and behind an open history, from the edits that the host keeps of the state that was saved. Nothing
 * when the two are not about the same draft, or the window remembers as much itself.
 */
export function keptHistory(saved: Edited, kept: KeptEdits): ((history: Edited) => Edited) | null {
  const opened = saved.past[0] ?? saved.present
  if (saved.start !== 0) return null
  const before = kept.edits.slice(0, Math.max(0, kept.done - saved.past.length))
  const older = states(opened, before.map(({ delta }) => delta).reverse(), undoEdit).reverse()
  const takenBack = states(
    opened,
    kept.edits.slice(kept.done).map(({ delta }) => delta),
    doEdit,
  )
  return (history) => withOlder(history, older, takenBack)
}

/** The states that edits lead through, as far as they fit. */
function states<Edit>(
  first: WorkflowDocument,
  edits: readonly Edit[],
  next: (state: WorkflowDocument, edit: Edit) => WorkflowDocument | null,
): WorkflowDocument[] {
  const found: WorkflowDocument[] = []
  let state: WorkflowDocument | null = asKept(first)
  for (const edit of edits) {
    state = next(state, edit)
    if (!state) break
    found.push(state)
  }
  return found
}
