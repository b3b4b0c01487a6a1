import type { Store } from '../store/store.ts'

interface Job {
  write: () => void
  done: () => void
  fail: (error: unknown) => void
}

/**
 * Many small writes, one flush: what comes in during one turn of the event loop is written as one transaction. The promise
 * resolves when the write is on disk, and rejects when it is not; then none of the group is.
 */
export function groupCommit(store: Store): <T>(work: () => T) => Promise<T> {
  let waiting: Job[] = []

  function flush() {
    const group = waiting
    waiting = []
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

  return <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      const results: T[] = []
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({
        write: () => results.push(work()),
        done: () => {
          for (const result of results) resolve(result)
        },
        fail: reject,
      })
    })
}
