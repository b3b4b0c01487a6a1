import type { WorkflowDocument } from '../document/document.ts'

/** What the header says about saving. */
export type SaveState =
  | { kind: 'saved'; atMs: number | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** Someone else saved a newer one. Nothing is written until it was read again. */
  | { kind: 'stale' }
  | { kind: 'failed'; message: string }

export interface AutosaveServices {
  /** Saves on the given revision. */
  save: (document: WorkflowDocument, revision: number) => Promise<SaveAnswer>
  /** Calls back after the delay; gives back what cancels it. */
  later: (run: () => void, delayMs: number) => () => void
  now: () => number
  onState: (state: SaveState) => void
}
export type SaveAnswer = { kind: 'saved'; revision: number } | { kind: 'stale' } | { kind: 'failed'; message: string }

export interface Autosave {
  /** A new document, to be saved when the typing pauses. */
  changed: (document: WorkflowDocument) => void
  /** Saves what is waiting now. Resolves when nothing is waiting any more, or saving is not possible. */
  flush: () => Promise<void>
  /** Goes on from another revision, after it was read again. */
  restart: (revision: number) => void
}

const delayMs = 600
const retryMs = 5000

/** One save at a time, always of the latest document, each on the revision of the one before. */
export function createAutosave(revision: number, { save, later, now, onState }: AutosaveServices): Autosave {
  let current = revision
  let waiting: WorkflowDocument | null = null
  let running: Promise<void> | null = null
  let isStale = false
  let cancel: (() => void) | null = null

  const run = async (): Promise<void> => {
    const document = waiting
    if (!document || isStale) return
    waiting = null
    onState({ kind: 'saving' })
    const answer = await save(document, current)
    if (answer.kind === 'saved') {
      current = answer.revision
      if (waiting) return run()
      onState({ kind: 'saved', atMs: now() })
    } else {
      waiting ??= document
      isStale = answer.kind === 'stale'
      onState(answer)
      if (!isStale) cancel = later(() => void flush(), retryMs)
    }
  }
  const flush = async () => {
    cancel?.()
    running ??= run().finally(() => {
      running = null
    })
    await running
  }
  return {
    changed: (document) => {
      waiting = document
      if (isStale) return
      if (!running) onState({ kind: 'waiting' })
      cancel?.()
      cancel = later(() => void flush(), delayMs)
    },
    flush,
    restart: (newRevision) => {
      cancel?.()
      current = newRevision
      waiting = null
      isStale = false
      onState({ kind: 'saved', atMs: null })
    },
  }
}
