import type { Store } from '../store/store.ts'

interface Job {
  write: () => void
  done: () => void
  fail: (error: unknown) => void
}

/** How long a write that holds nobody up waits for company. */
const patienceMs = 5

/** After so many turns of the event loop without company a group is written. */
const mostQuietTurns = 2

/**
 * Many small writes, one flush: what comes in during one turn of the event loop is written as one transaction. The promise
 * resolves when the write is on disk, and rejects when it is not; then none of the group is. A patient write, which holds
 * no line up, goes with the next one that is not, or after 5 ms: half as many flushes for messages that start and end.
 */
export function groupCommit(store: Store): <T>(work: () => T, patient?: boolean) => Promise<T> {
  let waiting: Job[] = []
  let urgent = false
  let timer: NodeJS.Timeout | undefined

  function flush() {
    const group = waiting
    waiting = []
    urgent = false
    clearTimeout(timer)
    timer = undefined
    try {
      store.transaction(() => {
        for (const { write } of group) write()
      })
    } catch (error) {
      for (const { fail } of group) fail(error)
      return
    }
    for (const { done } of group) done()
  }

  /** Waits for company as long as each turn of the event loop brings some. */
  function gather(known: number, quietTurns: number) {
    if (waiting.length === 0) return
    const quiet = waiting.length === known ? quietTurns + 1 : 0
    if (quiet > mostQuietTurns) flush()
    else setImmediate(gather, waiting.length, quiet)
  }

  function schedule(patient: boolean) {
    if (patient) timer ??= setTimeout(flush, patienceMs)
    else if (!urgent) {
      urgent = true
      setImmediate(gather, 0, 0)
    }
  }

  return <T>(work: () => T, patient = false) =>
    new Promise<T>((resolve, reject) => {
      const results: T[] = []
      waiting.push({
        write: () => results.push(work()),
        done: () => {
          for (const result of results) resolve(result)
        },
        fail: reject,
      })
      schedule(patient)
    })
}
