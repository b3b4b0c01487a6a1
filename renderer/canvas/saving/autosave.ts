import { sameData } from '../../../shared/edits/sameData.ts'
import type { WorkflowDocument } from '../document/document.ts'
import { asKept } from '../document/editsSince.ts'
import type { History } from '../document/history.ts'

/** What the header says about saving. */
export type SaveState =
  | { kind: 'saved'; atMs: number | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** Someone else saved a newer one. Nothing is written until it was read again. */
  | { kind: 'stale' }
  /** It is tried again by itself. Without a message: the host does not answer. */
  | { kind: 'failed'; message: string | null }

export type Edited = History<WorkflowDocument>

export interface AutosaveServices {
  /** Saves a state on the given revision; what was saved last says what was edited since. */
  save: (now: Edited, saved: Edited, revision: number) => Promise<SaveAnswer>
  /** Calls back after the delay; gives back what cancels it. */
  later: (run: () => void, delayMs: number) => () => void
  now: () => number
  onState: (state: SaveState) => void
}
export type SaveAnswer =
  | { kind: 'saved'; revision: number }
  /** With what the host holds instead. */
  | { kind: 'stale'; revision: number; document: WorkflowDocument }
  | { kind: 'failed'; message: string | null }

export interface Autosave {
  /** A new state, to be saved when the typing pauses, or goes on for long. */
  changed: (state: Edited) => void
  /** Saves what is waiting now. Resolves when that is saved, or can't be. */
  flush: () => Promise<void>
  /** Goes on from what the host holds. */
  restart: (state: Edited, revision: number) => void
  /** The history as it was saved last. */
  saved: () => Edited
  /** What led to it was read meanwhile. */
  recall: (change: (saved: Edited) => Edited) => void
  /** The revision that the next save is based on. */
  revision: () => number
  /** What the host does not have yet, as far as anybody knows. */
  unsaved: () => WorkflowDocument | null
}

/** Typing pauses for so long, or goes on for so long, before it is saved: with the way to the disk less than a second. */
const pauseMs = 400
const longestMs = 700
const retryMs = 2000

/**
 * One save at a time, always of the latest state, each on the revision of the one before. `opened` is the history that the
 * window edits, the very same object: states that both know are what edits are told from.
 */
export function createAutosave(
  opened: Edited,
  revision: number,
  { save, later, now, onState }: AutosaveServices,
): Autosave {
  let saved = opened
  let current = revision
  let waiting: Edited | null = null
  let underWay: Edited | null = null
  /** Sent without an answer: the host may have them. */
  let unanswered: Edited[] = []
  let running: Promise<void> | null = null
  let trouble: 'stale' | 'failed' | null = null
  let sinceMs: number | null = null
  let cancel: (() => void) | null = null

  const run = async (): Promise<void> => {
    const state = waiting
    if (!state || trouble === 'stale') return
    waiting = null
    underWay = state
    sinceMs = null
    if (!trouble) onState({ kind: 'saving' })
    const answer = await save(state, saved, current)
    underWay = null
    if (answer.kind === 'saved') {
      settle(state, answer.revision)
      if (waiting) putOff()
      else onState({ kind: 'saved', atMs: now() })
      return
    }
    waiting ??= state
    const arrived = answer.kind === 'stale' ? [...unanswered, state].find(isHeldIn(answer.document)) : undefined
    if (answer.kind === 'stale' && arrived) {
      // It is our own: it was saved, and only the answer was lost. Or somebody else did the very same.
      settle(arrived, answer.revision)
      if (!isHeldIn(answer.document)(waiting)) return run()
      waiting = null
      return onState({ kind: 'saved', atMs: now() })
    }
    trouble = answer.kind
    if (answer.kind === 'stale') return onState({ kind: 'stale' })
    if (unanswered.length < mostUnanswered) unanswered.push(state)
    cancel?.()
    cancel = later(() => void flush(), retryMs)
    onState(answer)
  }
  const settle = (state: Edited, at: number) => {
    saved = state
    current = at
    trouble = null
    unanswered = []
  }
  const putOff = () => {
    if (!underWay) onState({ kind: 'waiting' })
    sinceMs ??= now()
    cancel?.()
    cancel = later(() => void flush(), Math.max(0, Math.min(pauseMs, sinceMs + longestMs - now())))
  }
  const flush = async () => {
    cancel?.()
    if (running) await running
    running ??= run().finally(() => {
      running = null
    })
    await running
  }
  return {
    changed: (state) => {
      waiting = state
      // The next try takes this state along.
      if (trouble) return
      putOff()
    },
    flush,
    restart: (state, at) => {
      cancel?.()
      waiting = null
      sinceMs = null
      settle(state, at)
      onState({ kind: 'saved', atMs: null })
    },
    saved: () => saved,
    recall: (change) => {
      saved = change(saved)
    },
    revision: () => current,
    unsaved: () => (waiting ?? underWay)?.present ?? null,
  }
}

const mostUnanswered = 50
const isHeldIn = (held: WorkflowDocument) => (state: Edited) => sameData(asKept(state.present), held)
