import type { SavedEdits } from '../../../shared/contract/edits.ts'
import { editBetween, editLimits, keptName } from '../../../shared/edits/workflowEdit.ts'
import { isDeeperThan } from '../../../shared/isDeeperThan.ts'
import type { WorkflowDocument } from './document.ts'
import type { History } from './history.ts'

/**
 * What was edited since the history that was saved last, for the host to keep. Null when it can't be told, because the two
 * have nothing in common any more, or nobody would read it; the host then takes the save as one edit.
 */
export function editsSince(saved: History<WorkflowDocument>, now: History<WorkflowDocument>): SavedEdits | null {
  const before = statesOf(saved)
  const after = statesOf(now)
  const first = Math.max(saved.start, now.start)
  let same = first - 1
  while (before(same + 1) !== undefined && before(same + 1) === after(same + 1)) same++
  if (same < first) return null
  const stood = saved.start + saved.past.length
  const edits: SavedEdits = { keep: same - stood, add: [], at: now.start + now.past.length - stood }
  for (let place = same + 1; ; place++) {
    const [from, to] = [after(place - 1), after(place)]
    if (!from || !to) break
    edits.add.push(editBetween(asKept(from), asKept(to)))
  }
  return edits.add.length > editLimits.edits || isDeeperThan(edits, mostLevels) ? null : edits
}

/** The states of a history by where they stand. */
function statesOf({ past, present, future, start }: History<WorkflowDocument>) {
  return (place: number): WorkflowDocument | undefined => {
    const at = place - start
    if (at < past.length) return past[at]
    return at === past.length ? present : future[at - past.length - 1]
  }
}

/** As the host has it. */
export const asKept = (document: WorkflowDocument): WorkflowDocument => {
  const name = keptName(document.name)
  return name === document.name ? document : { ...document, name }
}

/** The host reads nothing that is nested deeper than 100 levels. */
const mostLevels = 90
