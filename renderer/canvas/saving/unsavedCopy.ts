import { z } from 'zod'
import { graphSchema } from '../../../shared/graph.ts'
import type { WorkflowDocument } from '../document/document.ts'

/** What could not be saved when the window was closed, and the revision that it is based on. */
export interface UnsavedCopy {
  revision: number
  atMs: number
  document: WorkflowDocument
}

const shape = z.object({
  revision: z.number(),
  atMs: z.number(),
  document: z.object({ name: z.string(), graph: graphSchema }),
})

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Copies of what is not saved yet, one for a workflow, in the browser's own storage. */
export function unsavedCopies(place: () => Place, warn: (what: string, error: unknown) => void) {
  const keyOf = (id: string) => `leadloom.unsaved.${id}`
  // A browser may keep nothing at all, or not as much. Then there is no copy, and the window itself is all there is.
  const tried = <T>(what: string, work: () => T): T | null => {
    try {
      return work()
    } catch (error) {
      warn(what, error)
      return null
    }
  }
  return {
    keep: (id: string, copy: UnsavedCopy) =>
      tried('What is not saved could not be kept in this browser.', () =>
        place().setItem(keyOf(id), JSON.stringify(copy)),
      ),
    read: (id: string): UnsavedCopy | null =>
      tried('What was kept of a workflow could not be read.', () => {
        const text = place().getItem(keyOf(id))
        return text === null ? null : shape.parse(JSON.parse(text))
      }),
    forget: (id: string) => tried('A copy could not be taken away.', () => place().removeItem(keyOf(id))),
  }
}

export const browserCopies = unsavedCopies(() => window.localStorage, console.warn)
