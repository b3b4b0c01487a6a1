import type { Store } from './store.ts'

/** Does something, takes it back, and tells what it would have come to. */
export function tryOut<T>(store: Store, work: () => T): T {
  const results: T[] = []
  const takeBack = new Error('taken back')
  try {
    store.transaction(() => {
      results.push(work())
      throw takeBack
    })
  } catch (error) {
    if (error !== takeBack) throw error
  }
  const [result] = results
  if (result === undefined) throw new Error('Nothing was tried out.')
  return result
}
