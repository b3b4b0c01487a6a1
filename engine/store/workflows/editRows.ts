import { type Delta, deltaSchema } from '../../../shared/edits/delta.ts'
import { editLimits } from '../../../shared/edits/workflowEdit.ts'
import type { Store } from '../store.ts'

export interface EditRow {
  place: number
  delta: string
  at: number
}

/** The edits of drafts, by their places: counted up as they were made, so that the oldest can go. */
export function editRows(store: Store) {
  const all = store.sql<[string], EditRow>(
    `select place, delta, at from workflow_edits where workflow_id = ? order by place`,
  )
  const one = store.sql<[string, number], { delta: string }>(
    `select delta from workflow_edits where workflow_id = ? and place = ?`,
  )
  const add = store.sql<[string, number, string, number]>(
    `insert into workflow_edits (workflow_id, place, delta, at) values (?, ?, ?, ?)`,
  )
  const dropAfter = store.sql<[string, number]>(`delete from workflow_edits where workflow_id = ? and place > ?`)
  const dropUpTo = store.sql<[string, number]>(`delete from workflow_edits where workflow_id = ? and place <= ?`)
  /** The latest edit that has too many, or too much, after it. */
  const beyond = store.sql<[{ id: string; edits: number; letters: number }], { place: number | null }>(
    `select max(place) as place from (
       select place, row_number() over latest as n, sum(octet_length(delta)) over latest as size
       from workflow_edits where workflow_id = @id window latest as (order by place desc))
     where n > @edits or size > @letters`,
  )
  const stand = store.sql<[number, string]>(`update workflows set edited_to = ? where id = ?`)
  return {
    all: (id: string) => all.all(id),
    /** What was edited at a place, or null when that is not known. */
    at: (id: string, place: number): Delta | null => {
      const row = one.get(id, place)
      return row ? deltaSchema.parse(JSON.parse(row.delta)) : null
    },
    /** From now on these are what was edited after a place, and the draft stands at another. Lets go of the oldest. */
    replaceAfter: (id: string, place: number, edits: readonly Delta[], standsAt: number, nowMs: number) => {
      dropAfter.run(id, place)
      for (const [index, edit] of edits.entries()) add.run(id, place + 1 + index, JSON.stringify(edit), nowMs)
      stand.run(standsAt, id)
      const old = beyond.get({ id, ...editLimits })?.place ?? null
      // When what leads on from the draft is too old itself, nothing that is left leads anywhere.
      if (old !== null) dropUpTo.run(id, old > standsAt ? Number.MAX_SAFE_INTEGER : old)
    },
    forget: (id: string) => dropAfter.run(id, 0),
  }
}
