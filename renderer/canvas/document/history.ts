/**
 * A past of whole snapshots. Immutable graphs share structure, so an entry costs only what changed.
 * `open` names the burst of small changes (typing in one field) that still joins the latest entry.
 */
export interface History<T> {
  past: readonly T[]
  present: T
  future: readonly T[]
  open: { burst: string; atMs: number } | null
  /** Where the oldest state that is still here stands; the one that was opened stands at 0. */
  start: number
}

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], open: null, start: 0 })

/** So far back one can go. */
export const historyLimit = 500
/** Who paused for so long begins something new. */
export const burstPauseMs = 2000

/** One entry of its own: add, remove, connect, drop. */
export function commitNow<T>(history: History<T>, next: T, limit = historyLimit): History<T> {
  if (Object.is(next, history.present)) return history
  const past = [...history.past, history.present]
  const tooMany = Math.max(0, past.length - limit)
  return { past: past.slice(tooMany), present: next, future: [], open: null, start: history.start + tooMany }
}

/** Joins the entry of the same burst, until `settle` or a pause ends it: typing, dragging. */
export function commitLater<T>(
  history: History<T>,
  next: T,
  burst: string,
  atMs: number,
  limit = historyLimit,
): History<T> {
  if (Object.is(next, history.present)) return history
  const open = { burst, atMs }
  const isSame = history.open?.burst === burst && atMs - history.open.atMs <= burstPauseMs
  if (isSame) return { ...history, present: next, future: [], open }
  return { ...commitNow(history, next, limit), open }
}

/** The burst is over (the field was left): the next change is an entry of its own. */
export const settle = <T>(history: History<T>): History<T> =>
  history.open === null ? history : { ...history, open: null }

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  const { present, future } = history
  return { ...history, past: history.past.slice(0, -1), present: previous, future: [present, ...future], open: null }
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { ...history, past: [...history.past, history.present], present: next, future, open: null }
}

/**
 * What led to the state that was opened, and what had been taken back by then, as they are read later: the nearest last
 * and the nearest first. A change since then has forgotten what had been taken back.
 */
export function withOlder<T>(history: History<T>, older: readonly T[], takenBack: readonly T[]): History<T> {
  if (history.start !== 0) return history
  const kept = older.slice(-historyLimit)
  const isUntouched = history.past.length === 0 && history.future.length === 0
  return {
    ...history,
    past: [...kept, ...history.past],
    future: isUntouched ? takenBack : history.future,
    start: history.start - kept.length,
  }
}
