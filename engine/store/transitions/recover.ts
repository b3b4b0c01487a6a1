import { settleMessage } from '../outbox/settleMessage.ts'
import type { Store } from '../store.ts'

export interface Recovered {
  steps: number
  again: number
  doubts: number
}

/**
 * After a start: nothing is running yet, so what says it is was cut off. Steps are pure and are done again. A message
 * whose content had not begun to leave goes back to the queue; one whose content had is in doubt, and says so.
 */
export function recover(store: Store) {
  const steps = store.sql(`update steps set state = 'ready' where state = 'running'`)
  const again = store.sql<[number]>(`update messages set state = 'queued', changed_at = ? where state = 'claimed'`)
  const doubtful = store.sql<[], { id: number }>(`select id from messages where state = 'sending'`)
  const settle = settleMessage(store)
  return (nowMs: number): Recovered =>
    store.transaction(() => {
      const counts = { steps: steps.run().changes, again: again.run(nowMs).changes, doubts: 0 }
      for (const { id } of doubtful.all()) {
        settle(id, { state: 'unknown', error: cutOff }, nowMs)
        counts.doubts++
      }
      return counts
    })
}

const cutOff = {
  sentence: 'Leadloom was stopped while this was on its way. It may have arrived; we did not send it again.',
  details: 'The process ended between the first byte of the message and the answer.',
  ofConnection: false,
}
