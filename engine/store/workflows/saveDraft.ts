import type { SavedEdits } from '../../../shared/contract/edits.ts'
import { followEdits } from '../../../shared/edits/followEdits.ts'
import { makeDelta } from '../../../shared/edits/makeDelta.ts'
import { sameData } from '../../../shared/edits/sameData.ts'
import type { WorkflowDocument } from '../../../shared/edits/workflowEdit.ts'
import type { Graph } from '../../../shared/graph.ts'
import type { Store } from '../store.ts'
import { editRows } from './editRows.ts'

interface Draft {
  name: string
  graph: string
  revision: number
  edited_to: number
}

/**
 * Saves a draft together with what can be undone in it, all or nothing. Edits that come along are kept only when they lead
 * from the draft before to this one; else, as for a save that tells none, the difference is one edit. So what is kept
 * always fits, whoever saves.
 */
export function saveDraft(store: Store) {
  const rows = editRows(store)
  const read = store.sql<[string], Draft>(`select name, graph, revision, edited_to from workflows where id = ?`)
  const save = store.sql<[string, string, number, string]>(
    `update workflows set name = ?, graph = ?, revision = revision + 1, updated_at = ? where id = ?`,
  )
  /** Says whether it was saved: not when somebody else saved since this revision. */
  return (
    { id, name, graph, revision }: { id: string; name: string; graph: Graph; revision: number },
    edits: SavedEdits | undefined,
    nowMs: number,
  ): boolean =>
    store.transaction(() => {
      const draft = read.get(id)
      if (draft?.revision !== revision) return false
      const text = JSON.stringify(graph)
      save.run(name, text, nowMs, id)
      const before: WorkflowDocument = { name: draft.name, graph: JSON.parse(draft.graph) }
      const stood = draft.edited_to
      // As they will be read again: what has no place in a file is no part of an edit.
      const told: SavedEdits | undefined = edits && { ...edits, add: JSON.parse(JSON.stringify(edits.add)) }
      const ledTo = told && followEdits(before, told, (place) => rows.at(id, stood + place))
      if (told && sameData(ledTo, { name, graph })) {
        rows.replaceAfter(id, stood + told.keep, told.add, stood + told.at, nowMs)
        return true
      }
      const edit = makeDelta(before, { name, graph: JSON.parse(text) })
      if (edit) rows.replaceAfter(id, stood, [edit], stood + 1, nowMs)
      return true
    })
}
