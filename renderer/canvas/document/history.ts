/**
 * A past of whole snapshots. Immutable graphs share structure, so an entry costs only what changed.
 * `open` names the burst of small changes (typing in one field) that still joins the latest entry.
 */
export interface History<T> {
  past: readonly T[]
  present: T
  future: readonly T[]
  open: string | null
}

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], open: null })

/** One entry of its own: add, remove, connect, drop. */
export function commitNow<T>(history: History<T>, next: T, limit = 500): History<T> {
  if (Object.is(next, history.present)) return history
  return { past: [...history.past, history.present].slice(-limit), present: next, future: [], open: null }
}

/** Joins the entry of the same burst, until `settle` ends it: typing, dragging. */
export function commitLater<T>(history: History<T>, next: T, burst: string, limit = 500): History<T> {
  if (Object.is(next, history.present)) return history
  if (history.open === burst) return { ...history, present: next, future: [] }
  return { ...commitNow(history, next, limit), open: burst }
}

/** The burst is over (the field was left): the next change is an entry of its own. */
export const settle = <T>(history: History<T>): History<T> =>
  history.open === null ? history : { ...history, open: null }

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  const { present, future } = history
  return { past: history.past.slice(0, -1), present: previous, future: [present, ...future], open: null }
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, open: null }
}
