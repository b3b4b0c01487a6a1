import type { KeptEdits } from '../../../shared/contract/edits.ts'
import type { Store } from '../store.ts'
import { editRows } from '../workflows/editRows.ts'

/** What can be undone and redone in a draft. */
export function readEdits(store: Store) {
  const rows = editRows(store)
  const stands = store.sql<[string], { edited_to: number }>(`select edited_to from workflows where id = ?`)
  return ({ id, revision }: { id: string; revision: number }): KeptEdits => {
    const edits = rows.all(id)
    const standsAt = stands.get(id)?.edited_to ?? 0
    return {
      revision,
      edits: edits.map(({ delta, at }) => ({ at: new Date(at).toISOString(), delta: JSON.parse(delta) })),
      done: edits.filter(({ place }) => place <= standsAt).length,
    }
  }
}
