import { z } from 'zod'
import { deltaSchema } from '../edits/delta.ts'
import { editLimits } from '../edits/workflowEdit.ts'
import { instant } from './base.ts'

/**
 * What was edited since the save that this one builds on, for undo. Edits are counted from where the draft stood then: -1
 * is before its last edit, 1 after the first one that was taken back.
 */
export const savedEdits = z.object({
  /** Up to here the edits that are kept stay; those after it are forgotten. */
  keep: z.int(),
  /** The edits after those, oldest first. */
  add: z.array(deltaSchema).max(editLimits.edits * 2),
  /** Where the draft stands now. Edits after it can be redone. */
  at: z.int(),
})
export type SavedEdits = z.infer<typeof savedEdits>

/** What can be undone and redone in a draft. */
export const keptEdits = z.object({
  /** The revision of the draft that they lead to. */
  revision: z.number(),
  /** Oldest first. */
  edits: z.array(z.object({ at: instant, delta: deltaSchema })),
  /** So many of them are in the draft; the others were taken back and can be redone. */
  done: z.number(),
})
export type KeptEdits = z.infer<typeof keptEdits>
